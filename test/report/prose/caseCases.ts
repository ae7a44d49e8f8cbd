/** Sentences about reviews, suits, complaints and fees; see disclosureCases.ts for the notation. */
export const CASE_CASES = `
行政复议、行政诉讼情况｜2018年,我局未发生因政府信息公开引发的行政复议和行政诉讼。→ review_total 0, suit_total 0
行政复议、行政诉讼情况｜本年度无行政复议、行政诉讼情况。→ review_total 0, suit_total 0
行政复议、行政诉讼情况｜没有因政府信息公开工作被申请行政复议、提起行政诉讼。→ review_total 0, suit_total 0
行政复议、行政诉讼情况｜2018年因政府信息公开被申请行政复议3件,其中维持2件,纠正1件。→ review_total 3, review_upheld 2, review_corrected 1
行政复议、行政诉讼情况｜发生行政复议案件5件,行政诉讼案件2件。→ review_total 5, suit_total 2
行政复议、行政诉讼情况｜因政府信息公开引起的行政复议0件、行政诉讼0件。→ review_total 0, suit_total 0
行政复议、行政诉讼情况｜行政复议、行政诉讼案件均为零。→ review_total 0, suit_total 0
行政复议、行政诉讼情况｜行政复议和行政诉讼共5件。→
行政复议、行政诉讼情况｜行政复议和行政诉讼分别为3件和1件。→ review_total 3, suit_total 1
行政复议、行政诉讼情况｜行政复议4件,结果维持3件,尚未审结1件;行政诉讼2件,维持1件,正在审理1件。→ review_total 4, review_upheld 3, review_pending 1, suit_total 2, suit_upheld 1, suit_pending 1
行政复议、行政诉讼情况｜2018年行政复议2件,无行政诉讼。→ review_total 2, suit_total 0
行政复议、行政诉讼情况｜没有被纠错的行政复议案件。→
行政复议、行政诉讼情况｜2018年,我局未发生被复议机关撤销的情况。→
行政复议、行政诉讼情况｜未经复议直接起诉1件,复议后起诉2件。→ suit_direct_total 1, suit_after_review_total 2
行政复议、行政诉讼情况｜2018年收到1件涉及政府信息公开的行政复议,复议机关予以维持。→ review_total 1
行政复议、行政诉讼情况｜2017年发生行政复议3件。→
行政复议、行政诉讼情况｜无。→
举报、复议、诉讼情况｜2018年未收到针对我局政府信息公开工作的举报,未发生行政复议和诉讼。→ complaints 0, review_total 0, suit_total 0
举报、复议、诉讼情况｜我局没有发生因政府信息公开工作引发的举报、投诉、行政复议、行政诉讼案件。→ complaints 0, review_total 0, suit_total 0
举报、复议、诉讼情况｜受理政府信息公开举报投诉2件。→ complaints 2
举报、复议、诉讼情况｜举报、复议、诉讼均为0件。→ complaints 0, review_total 0, suit_total 0
举报、复议、诉讼情况｜全年无涉及信息公开的投诉举报。→ complaints 0
监督检查｜受理12345热线投诉1280件,办结率99%。→
监督检查｜全年未发生失泄密事件。→
监督检查｜全年查处违法建设举报56起。→
法治建设｜办理行政复议案件32件,行政诉讼案件18件。→
法治建设｜2018年,我局政府信息公开类行政复议3件,行政诉讼1件。→ review_total 3, suit_total 1
总体情况｜未发生因信息公开引起的行政诉讼。→ suit_total 0
总体情况｜2018年因信息公开引发行政复议1起。→ review_total 1
行政复议、行政诉讼情况｜我局因政府信息公开被提起行政诉讼1件,法院判决驳回原告诉讼请求。→ suit_total 1
行政复议、行政诉讼情况｜因政府信息公开申请行政复议的1件,提起行政诉讼的2件。→ review_total 1, suit_total 2
行政复议、行政诉讼情况｜2018年无政府信息公开行政复议、行政诉讼和申诉。→ review_total 0, suit_total 0, appeals 0
行政复议、行政诉讼情况｜申请人对答复不服的,可以申请行政复议或提起行政诉讼。→
行政复议、行政诉讼情况｜全年未发生行政复议,行政诉讼1件已审结。→ review_total 0, suit_total 1
行政复议、行政诉讼情况｜零复议、零诉讼。→ review_total 0, suit_total 0
行政复议、行政诉讼情况｜行政复议总数6件,其他结果2件,尚未审结4件。→ review_total 6, review_other 2, review_pending 4
行政复议、行政诉讼情况｜2018年我局未被申请行政复议,也未被提起行政诉讼。→ review_total 0, suit_total 0
行政复议、行政诉讼情况｜我局政府信息公开工作未引发行政复议、行政诉讼案件,未收到投诉举报。→ review_total 0, suit_total 0, complaints 0
收费及减免情况｜2018年我局未收取任何费用。→ info_fees 0
收费及减免情况｜2018年依申请公开政府信息未收取检索、复制、邮寄等费用。→ info_fees 0
收费及减免情况｜2018年没有发生政府信息公开收费情况。→ info_fees 0
收费及减免情况｜全年收取政府信息公开费用0元。→ info_fees 0
收费及减免情况｜共收取检索复制费用235元。→ info_fees 0.0235
收费及减免情况｜依申请公开信息收取的费用为0.5万元。→ info_fees 0.5
收费及减免情况｜无。→ info_fees 0
收费及减免情况｜减免费用120元。→
收费及减免情况｜行政机关提供政府信息不得收取费用。→
收费及减免情况｜除可以收取检索、复制、邮寄等成本费用外,不收取其他费用。→
收费及减免情况｜无收费及减免情况。→ info_fees 0
收费及减免情况｜我局政府信息公开均为免费,没有收取费用。→ info_fees 0
其他需要报告的事项｜2018年我局依申请提供政府信息没有收费。→ info_fees 0
其他需要报告的事项｜按照规定收取信息处理费情况:本年度未产生信息处理费。→ info_fees 0
其他需要报告的事项｜本年度收取政府信息公开处理费0元。→ info_fees 0
主动公开政府信息情况｜全年行政事业性收费12.6万元。→ fees_charged 12.6
主动公开政府信息情况｜作出行政处罚决定56件,办理行政许可1032件,实施行政强制3件。→ penalties_decided 56, licences_decided 1032, coercions_decided 3
主动公开政府信息情况｜公示行政许可信息320条,行政处罚信息45条。→
主动公开政府信息情况｜行政许可处理决定数量12件,行政处罚处理决定数量0件。→ licences_decided 12, penalties_decided 0
`;
