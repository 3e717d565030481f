"""Urdu."""

from askdown.readers.lexicon.words import Lexicon, listed

URDU = Lexicon(
    code="ur",
    question_labels=listed("سوال, سوال نمبر, انٹرویو سوال, امتحانی سوال"),
    answer_labels=listed("جواب, مختصر جواب, نمونہ جواب, درست جواب, صحیح جواب, حل, تفصیلی جواب"),
    key_labels=listed("جواب, درست جواب, صحیح جواب, درست جوابات, حل"),
    cloze_labels=listed("خالی جگہ"),
    explanation_labels=listed("وضاحت, تشریح, وجہ"),
    hidden_summaries=listed("""
        جواب, جواب دیکھیں, جواب دکھائیں, جواب کے لیے کلک کریں, یہاں کلک کریں, کلک کریں, حل, حل دیکھیں,
        حل دکھائیں, وضاحت, وضاحت دیکھیں, دیکھیں, مزید, تفصیل
    """),
    question_words=listed("""
        کیا, کیوں, کیسے, کس طرح, کب, کہاں, کون, کون سا, کون سی, کون سے, کس, کتنا, کتنی, کتنے, فرق,
        فوائد, نقصانات
    """),
    imperatives=listed("""
        وضاحت کریں, بیان کریں, تعریف کریں, تحریر کریں, لکھیں, موازنہ کریں, بتائیں, نام لکھیں, فہرست
        بنائیں, معلوم کریں, حل کریں, ثابت کریں, منتخب کریں, مکمل کریں, درست یا غلط
    """),
    placeholders=listed("جواب یہاں, کوئی جواب نہیں, جلد آ رہا ہے"),
    never_questions=listed("""
        فہرست, فہرست مضامین, تعارف, پیش لفظ, خلاصہ, حوالہ جات, ماخذ, روابط, لائسنس, مصنف, مصنف کے بارے
        میں, شکریہ, ضمیمہ, رابطہ
    """),
    navigation=listed("اوپر جائیں, واپس اوپر, فہرست پر واپس, واپس, پچھلا, اگلا, اگلا سوال, پچھلا سوال, سرورق"),
    tag_labels=listed("ٹیگ, ٹیگز, موضوع, موضوعات, کلیدی الفاظ"),
    difficulty_labels=listed("مشکل, سطح, درجہ"),
    metadata_labels=listed("زمرہ, ذریعہ, کمپنی, تاریخ, نمبر, قسم"),
    true_words=listed("درست, صحیح, ہاں"),
    false_words=listed("غلط, نہیں"),
    true_false_phrases=listed("درست یا غلط, صحیح یا غلط, درست/غلط, صحیح/غلط, ہاں یا نہیں"),
    all_of_the_above=listed("مندرجہ بالا تمام, اوپر والے سب, تمام, ان میں سے کوئی نہیں, کوئی نہیں, دونوں"),
    numbered_labels=listed("مشق, مسئلہ, کام"),
    ordinals=listed("پہلا, دوسرا, تیسرا, چوتھا, پانچواں, چھٹا, ساتواں, آٹھواں, نواں, دسواں"),
    question_endings=listed("کیا ہے, کسے کہتے ہیں, کیا ہیں, وضاحت کریں, بیان کریں, سے کیا مراد ہے"),
    question_marks="?؟",
    question_titles=listed("سوالات, کوئز, امتحان, مشقیں, انٹرویو"),
    faq_titles=listed("اکثر پوچھے گئے سوالات"),
    worth_words=listed("نمبر, منٹ"),
    level_words=listed("آسان, درمیانہ, مشکل"),
    plan_titles=listed("کرنے کے کام, کاموں کی فہرست, روڈ میپ, منصوبے"),
    review_titles=listed("اعادہ سوالات, مشقی سوالات, خود کو آزمائیں, کوئز"),
    code_words=listed("درج ذیل, مندرجہ ذیل, آؤٹ پٹ, نتیجہ, یہ کوڈ, پروگرام, غلطی"),
    plain_titles=listed("سوالات"),
    unsettled_words=listed("کھلے, دیگر, باقی"),
    manual_titles=listed("تنصیب, استعمال, ضروریات, خصوصیات, ترتیبات"),
    card_sides=(("سامنے", "پیچھے"),),
    definition_labels=listed("تعریف, معنی, ترجمہ"),
    hint_labels=listed("اشارہ"),
)
