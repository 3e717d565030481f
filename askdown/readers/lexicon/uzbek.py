"""Uzbek in Latin letters; questions and orders mostly end with the word that asks."""

from askdown.readers.lexicon.words import Lexicon, listed

UZBEK = Lexicon(
    code="uz",
    question_labels=listed("""
        savol, savollar, intervyu savoli, suhbat savoli, test savoli, imtihon savoli, nazorat savoli
    """),
    answer_labels=listed("""
        javob, javobi, javoblar, qisqa javob, to'liq javob, namunaviy javob, to'g'ri javob, yechim, yechimi, yechimlar
    """),
    key_labels=listed("javob, to'g'ri javob, to'g'ri javoblar, to'g'ri variant, javoblar kaliti, yechim"),
    cloze_labels=listed("bo'sh joyni to'ldiring"),
    explanation_labels=listed("izoh, izohi, tushuntirish, tushuntirishi, sababi"),
    hidden_summaries=listed("""
        javob, javoblar, javobni ko'rish, javobni ko'ring, javobni ko'rsatish, javobni ochish, javoblarni ko'rish,
        to'g'ri javob, yechim, yechimni ko'rish, yechimni ko'rsatish, izoh, ko'rsatish, batafsil
    """),
    question_words=listed("""
        nima, nimalar, nima uchun, nega, nimaga, qanday, qanday qilib, qanaqa, qachon, qayerda, qayerga, qayerdan,
        qaysi, qaysilar, kimlar, qancha, nechta, necha, nimadan iborat, farqi nimada, nimada
    """),
    imperatives=listed("""
        tushuntiring, tushuntirib bering, izohlang, izohlab bering, ayting, aytib bering, sanang, sanab bering,
        ta'riflang, ta'rif bering, taqqoslang, solishtiring, keltiring, misol keltiring, yozing, hisoblang, toping,
        isbotlang, tanlang, belgilang, to'ldiring, chizing, ko'rsating, asoslang
    """),
    placeholders=listed("javob bu yerda, javob yo'q, javobingizni yozing, tez orada, qo'shiladi"),
    never_questions=listed("""
        mundarija, kirish, so'zboshi, xulosa, adabiyotlar, foydalanilgan adabiyotlar, manbalar, havolalar, foydali
        havolalar, litsenziya, hissa qo'shish, muallif, mualliflar, loyiha haqida, biz haqimizda, minnatdorchilik,
        ilova, ilovalar, lug'at, aloqa, talablar
    """),
    navigation=listed("""
        yuqoriga, yuqoriga qaytish, tepaga, tepaga qaytish, mundarijaga qaytish, orqaga, oldingi, keyingi, keyingi
        dars, oldingi dars, keyingi savol, oldingi savol, keyingi mavzu, oldingi mavzu, bosh sahifa
    """),
    tag_labels=listed("teglar, kalit so'zlar, mavzu, mavzular"),
    difficulty_labels=listed("qiyinlik, daraja, qiyinlik darajasi"),
    metadata_labels=listed("kategoriya, turkum, manba, kompaniya, sana, ball, savol turi"),
    true_words=listed("to'g'ri, ha, rost"),
    false_words=listed("noto'g'ri, yo'q, yolg'on"),
    true_false_phrases=listed("to'g'ri yoki noto'g'ri, to'g'ri/noto'g'ri, ha yoki yo'q, ha/yo'q"),
    all_of_the_above=listed("""
        yuqoridagilarning barchasi, yuqoridagilarning hammasi, barchasi, hammasi, barcha javoblar to'g'ri,
        yuqoridagilarning hech biri, hech biri, ikkalasi ham
    """),
    numbered_labels=listed("topshiriq, mashq, masala"),
    question_endings=listed("""
        nima, nimada, nimadan iborat, nega, nima uchun, nima uchun kerak, qanday, qanday ishlaydi, qanday bo'ladi,
        qanday farq qiladi, qachon, qayerda, nechta, ayting, aytib bering, tushuntiring, tushuntirib bering,
        sanab bering, keltiring, izohlang, yozing, toping, hisoblang, taqqoslang
    """),
    question_titles=listed("""
        savollar, savollari, savoli, imtihon, mashqlar, topshiriqlar, intervyu, suhbat, viktorina, savol-javob
    """),
    faq_titles=listed("ko'p beriladigan savollar, tez-tez beriladigan savollar, ko'p so'raladigan savollar"),
    worth_words=listed("ball, bal, daqiqa"),
    level_words=listed("oson, o'rta, o'rtacha, qiyin"),
    plan_titles=listed("qilinadigan ishlar, vazifalar ro'yxati, yo'l xaritasi, rejalar"),
    review_titles=listed("takrorlash uchun savollar, o'z-o'zini tekshirish, bilimni tekshirish, savol-javob"),
    plain_titles=listed("savollar, savollari"),
    unsettled_words=listed("ochiq, boshqa, qolgan"),
    code_words=listed("quyidagi, natija, natijasi, kod, kodi, kodning"),
    manual_titles=listed("o'rnatish, foydalanish, talablar, imkoniyatlar, sozlash, tez boshlash"),
    card_sides=(("old tomoni", "orqa tomoni"), ("old", "orqa")),
    definition_labels=listed("ta'rif, ta'rifi, ma'nosi, tarjima, tarjimasi"),
    hint_labels=listed("maslahat, yordam, ishora"),
)
