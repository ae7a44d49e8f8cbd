/** Sentences about requests and what came of them; see disclosureCases.ts for the notation. */
export const REQUEST_CASES = `
依申请公开政府信息情况｜2018年,我局共收到政府信息公开申请12件,均按时答复。→ received 12, answered_on_time 12
依申请公开政府信息情况｜2018年共收到依申请公开12件,全部按期答复。→ received 12, answered_on_time 12
依申请公开政府信息情况｜全年受理政府信息公开申请二十三件。→ received 23
依申请公开政府信息情况｜收到公民、法人和其他组织提出的政府信息公开申请5件。→ received 5
依申请公开政府信息情况｜我局收到5件政府信息公开申请,已全部办结。→ received 5, concluded 5
依申请公开政府信息情况｜2018年度申请总数为31件。→ received 31
依申请公开政府信息情况｜本年度收到申请数:4件。→ received 4
依申请公开政府信息情况｜全年共接到书面申请3份。→ received 3
依申请公开政府信息情况｜共收到申请22件,其中当面申请5件,网络申请7件,信函申请10件。→ received 22, received_in_person 5, received_online 7, received_letter 10
依申请公开政府信息情况｜收到申请16件,按申请方式分,当面申请3件、传真申请1件、电子邮件申请2件、网上申请4件、信函申请6件。→ received 16, received_in_person 3, received_fax 1, received_email 2, received_online 4, received_letter 6
依申请公开政府信息情况｜申请主要通过网络、信函方式提出,分别为9件、14件。→ received_online 9, received_letter 14
依申请公开政府信息情况｜其中通过互联网提交申请8件,以信函形式提交申请4件,当面提交申请1件。→ received_online 8, received_letter 4, received_in_person 1
依申请公开政府信息情况｜2018年收到网上申请9件。→ received_online 9
依申请公开政府信息情况｜共受理13件,其中9件通过网络提交,4件通过信函提交。→ received_online 9, received_letter 4
依申请公开政府信息情况｜2018年,我局未收到政府信息公开申请。→ received 0
依申请公开政府信息情况｜2018年我局没有收到公民、法人或其他组织的政府信息公开申请。→ received 0
依申请公开政府信息情况｜本年度未接到要求公开政府信息的申请。→ received 0
依申请公开政府信息情况｜2018年度,我局无依申请公开政府信息。→ received 0
依申请公开政府信息情况｜全年未受理依申请公开事项。→ received 0
依申请公开政府信息情况｜2018年依申请公开政府信息0件。→ received 0
依申请公开政府信息情况｜2018年,我局收到依申请公开政府信息数为零。→ received 0
依申请公开政府信息情况｜未发生依申请公开情况。→ received 0
依申请公开政府信息情况｜无。→ received 0
依申请公开政府信息情况｜2018年没有公民、法人和其他组织向我局提出政府信息公开申请。→ received 0
依申请公开政府信息情况｜未收到通过信函提交的申请。→
依申请公开政府信息情况｜未收到逾期答复的投诉。→
依申请公开政府信息情况｜未出现申请逾期未答复的情况。→
依申请公开政府信息情况｜我局未收到要求减免费用的申请。→
依申请公开政府信息情况｜全年未发生因依申请公开引发的行政复议。→ review_total 0
依申请公开政府信息情况｜与上年收到政府信息公开申请9件相比,减少1件。→ before:received 9
依申请公开政府信息情况｜2017年我局收到政府信息公开申请15件,2018年收到政府信息公开申请18件。→ before:received 15, received 18
依申请公开政府信息情况｜2018年共收到申请18件,比上年增加3件,增长20%。→ received 18
依申请公开政府信息情况｜自2008年以来累计收到政府信息公开申请120件。→
依申请公开政府信息情况｜上年结转3件,本年新收申请12件,结转下年度继续办理2件。→ carried_in 3, received 12, carried_out 2
依申请公开政府信息情况｜2018年新收政府信息公开申请45件,上年度结转5件,办结48件,结转下年度办理2件。→ received 45, carried_in 5, concluded 48, carried_out 2
依申请公开政府信息情况｜无上年结转申请,无结转下年度办理的申请。→ carried_in 0, carried_out 0
依申请公开政府信息情况｜结转至2019年办理1件。→ carried_out 1
依申请公开政府信息情况｜收到申请20件,其中自然人申请18件,法人或其他组织申请2件。→ received 20, received/natural 18
依申请公开政府信息情况｜收到申请20件,其中自然人16件、商业企业3件、科研机构1件。→ received 20, received/natural 16, received/business 3, received/research 1
依申请公开政府信息情况｜在答复中,同意公开5件,同意部分公开2件,不同意公开1件,政府信息不存在3件。→ granted 5, partly_granted 2, refused 1, unavailable_not_held 3
依申请公开政府信息情况｜在已办结的申请中,予以公开6件、部分公开1件、不予公开1件、不属于本机关公开范围2件。→ granted 6, partly_granted 1, refused 1, not_this_agency 2
依申请公开政府信息情况｜答复申请14件,其中属于已主动公开范围4件,告知作出更改补充1件,告知通过其他途径办理1件。→ concluded 14, already_public 4, asked_to_amend 1, redirected 1
依申请公开政府信息情况｜申请答复中5件予以公开,3件部分公开,2件信息不存在。→ granted 5, partly_granted 3, unavailable_not_held 2
依申请公开政府信息情况｜办结申请30件,按时办结28件,延期办结2件。→ concluded 30, answered_on_time 28, answered_extended 2
依申请公开政府信息情况｜不予公开4件,其中涉及国家秘密1件,涉及商业秘密1件,涉及个人隐私2件。→ refused 4, refused_secret 1, refused_trade_secret 1, refused_privacy 2
依申请公开政府信息情况｜不予公开4件(涉及国家秘密、商业秘密、个人隐私等),信息不存在2件。→ refused 4, unavailable_not_held 2
依申请公开政府信息情况｜申请内容不明确1件,重复申请2件。→ unavailable_unclear 1, unprocessed_repeat 2
依申请公开政府信息情况｜予以公开、部分公开、不予公开分别为6件、2件、1件。→ granted 6, partly_granted 2, refused 1
依申请公开政府信息情况｜非政府信息、政府信息不存在、申请内容不明确的件数为0。→
依申请公开政府信息情况｜申请答复率100%。→
依申请公开政府信息情况｜申请人可在15个工作日内得到答复。→
依申请公开政府信息情况｜答复群众来信56件。→
依申请公开政府信息情况｜设置申请受理点2个。→
依申请公开政府信息情况｜未发生不予公开的情况。→
依申请公开政府信息情况｜咨询电话0318-7521234,接受咨询30人次。→
依申请公开政府信息情况｜县公安局收到政府信息公开申请11件。→
依申请公开政府信息情况｜申请内容主要涉及征地拆迁(5件)、项目审批(3件)等。→
依申请公开政府信息情况｜2018年,我局共办理依申请公开9件。→ received 9
依申请公开政府信息情况｜共收到依申请公开申请15件,受理14件。→ received 15
依申请公开政府信息情况｜全年收到政府信息公开申请75件次,涉及284份文件。→ received 75
依申请公开政府信息情况｜本年度政府信息公开申请量为26件。→ received 26
收到和处理政府信息公开申请情况｜2018年新收到政府信息公开申请8件,均为自然人申请,无上年结转。→ received 8, carried_in 0
收到和处理政府信息公开申请情况｜本机关不掌握相关政府信息3件,没有现成信息需要另行制作1件。→ unavailable_not_held 3, unavailable_needs_creation 1
收到和处理政府信息公开申请情况｜信访举报投诉类申请2件,不予处理2件。→ unprocessed_petition 2, unprocessed 2
总体情况｜依申请公开方面,2018年我局收到依申请公开件6件,其中网上5件、信函1件。→ received 6, received_online 5, received_letter 1
总体情况｜严格规范办理流程,全年共办理政府信息公开申请26件,同比下降10%。→ received 26
总体情况｜2018年我局收到政府信息公开申请10余件。→ received >10
总体情况｜通过电子邮箱收到申请2件。→ received_email 2
依申请公开政府信息情况｜2018年收到依申请公开信息3条,全部予以公开。→ received 3
依申请公开政府信息情况｜全年共受理依申请公开事项8件,办结8件,办结率100%。→ received 8, concluded 8
依申请公开政府信息情况｜收到申请6件次,其中:现场申请2件、网上申请4件。→ received 6, received_in_person 2, received_online 4
依申请公开政府信息情况｜2018年我局收到3宗政府信息公开申请。→ received 3
依申请公开政府信息情况｜受理申请7件,主要涉及规划许可等方面;同意公开7件。→ received 7, granted 7
依申请公开政府信息情况｜第五十条规定的情形不予公开。→
依申请公开政府信息情况｜2018年度收到政府信息公开申请共计7件;其中6件予以公开,1件不予公开。→ received 7, granted 6, refused 1
依申请公开政府信息情况｜当面申请0件,网络申请2件。→ received_in_person 0, received_online 2
依申请公开政府信息情况｜2018年未收到信息公开申请,也未收到相关咨询。→ received 0
依申请公开政府信息情况｜今年我局没有依申请公开政府信息的情况。→ received 0
依申请公开政府信息情况｜我局尚未收到任何形式的政府信息公开申请。→ received 0
依申请公开政府信息情况｜应当自收到申请之日起20个工作日内予以答复。→
依申请公开政府信息情况｜全年依申请公开受理数0件,答复数0件。→ received 0, concluded 0
依申请公开政府信息情况｜同意公开答复数3件,同意部分公开答复数1件。→ granted 3, partly_granted 1
依申请公开政府信息情况｜收到信息公开申请41件,其中38件已在法定期限内答复。→ received 41
`;
