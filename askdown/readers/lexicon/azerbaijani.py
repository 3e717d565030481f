"""Azerbaijani."""

from askdown.readers.lexicon.words import Lexicon, listed

AZERBAIJANI = Lexicon(
    code="az",
    question_labels=listed("sual, suallar, müsahibə sualı, imtahan sualı, test sualı"),
    answer_labels=listed("""
        cavab, cavablar, qısa cavab, nümunə cavab, düzgün cavab, doğru cavab, həll, həlli, həllər
    """),
    key_labels=listed("cavab, düzgün cavab, doğru cavab, düzgün cavablar, düzgün variant, həll"),
    cloze_labels=listed("boşluq doldurma"),
    explanation_labels=listed("izah, izahı, izahat, səbəb, əsaslandırma"),
    hidden_summaries=listed("""
        cavab, cavabı, cavabı göstər, cavabı gör, cavaba bax, cavabı görmək üçün klikləyin, cavab üçün
        klikləyin, bura klikləyin, həll, həlli, həlli göstər, həllə bax, izah, izahı göstər, göstər,
        ətraflı
    """),
    question_words=listed("""
        nə, nədir, niyə, nə üçün, necə, nə vaxt, harada, hara, haradan, hansı, hansılar, kimdir, neçə,
        nə qədər, hansı halda, fərqi nədir, fərqlər, üstünlükləri
    """),
    imperatives=listed("""
        izah edin, izah et, təsvir edin, təsvir et, müəyyən edin, tərif verin, sadalayın, sadala,
        müqayisə edin, müqayisə et, hesablayın, hesabla, sübut edin, yazın, tapın, seçin, tamamlayın,
        göstərin, misal göstərin
    """),
    placeholders=listed("cavab bura, cavab yoxdur, tezliklə, əlavə olunacaq"),
    never_questions=listed("""
        mündəricat, indeks, giriş, ön söz, xülasə, nəticə, istinadlar, mənbələr, ədəbiyyat, keçidlər,
        linklər, lisenziya, töhfə, töhfə verənlər, haqqında, müəllif, müəlliflər, təşəkkürlər, əlavə,
        əlavələr, lüğət, əlaqə, tələblər
    """),
    navigation=listed(
        "yuxarı qayıt, yuxarı, mündəricata qayıt, geri, əvvəlki, növbəti, növbəti sual, əvvəlki sual, ana səhifə"
    ),
    tag_labels=listed("etiketlər, teqlər, açar sözlər, mövzu, mövzular"),
    difficulty_labels=listed("çətinlik, səviyyə, çətinlik dərəcəsi"),
    metadata_labels=listed("kateqoriya, mənbə, şirkət, tarix, tezlik, bal, sual növü"),
    true_words=listed("doğru, düzgün, bəli, hə"),
    false_words=listed("yanlış, səhv, xeyr, yox"),
    true_false_phrases=listed("doğru ya yanlış, doğru/yanlış, düzgün/səhv, bəli ya xeyr, bəli/xeyr"),
    all_of_the_above=listed(
        "yuxarıdakıların hamısı, hamısı, bütün cavablar, heç biri, yuxarıdakıların heç biri, hər ikisi"
    ),
    numbered_labels=listed("tapşırıq, məsələ, çalışma"),
    question_endings=listed(
        "nədir, nədirmi, kimdir, hansıdır, hansılardır, izah edin, izah et, fərqi nədir, fərqlər nədir"
    ),
    question_titles=listed("suallar, imtahan, tapşırıqlar, çalışmalar, müsahibə, viktorina"),
    faq_titles=listed("tez-tez verilən suallar"),
    worth_words=listed("bal, xal, dəqiqə"),
    level_words=listed("asan, orta, çətin"),
    plan_titles=listed("görüləcək işlər, yol xəritəsi, planlar"),
    review_titles=listed("təkrar sualları, yoxlama sualları, özünü yoxla, bilikləri yoxla, viktorina"),
    code_words=listed("aşağıdakı, nəticə, nəticəsi, çıxış, bu kod, proqram, səhv, yuxarıdakı"),
    plain_titles=listed("sualları, suallar"),
    unsettled_words=listed("açıq, digər, başqa"),
    manual_titles=listed("quraşdırma, istifadə, tələblər, xüsusiyyətlər, sazlama, sürətli başlanğıc"),
    card_sides=(("ön üz", "arxa üz"), ("ön tərəf", "arxa tərəf")),
    definition_labels=listed("tərif, mənası, tərcümə, izah"),
    hint_labels=listed("ipucu, göstəriş"),
)
