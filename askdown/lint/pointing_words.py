"""Words that only point at a link beside them: an answer of these and links says nothing itself."""

from askdown.readers.lexicon.words import listed

_BY_LANGUAGE = {
    "en": """
        see, also, read, here, this, that, these, the, a, an, link, links, article, articles, post, blog, page,
        video, paper, docs, documentation, source, sources, reference, references, more, further, reading, details,
        detail, information, info, about, for, in, on, at, from, to, of, it, and, or, refer, check, out, visit,
        watch, click, please, full, answer, solution, explanation, good, great, nice, example
    """,
    "zh": "参考, 参见, 参考资料, 参考链接, 见, 详见, 查看, 点击, 这里, 链接, 原文, 文章, 答案, 請見, 參考, 參見, 詳見",
    "ja": "参照, 参考, こちら, リンク, 詳細, 詳しくは, 記事, を参照, を参照してください, を見てください",
    "ko": "참고, 참조, 여기, 링크, 자세한, 내용은, 를, 을, 하세요, 참고하세요, 참조하세요",
    "de": """
        siehe, auch, hier, lies, link, links, artikel, seite, video, quelle, quellen, mehr, dazu, unter, in, im,
        bei, der, die, das, den, dem, dieser, diesem, diesen, und, oder, bitte, antwort, lösung, einzelheiten
    """,
    "fr": """
        voir, aussi, ici, lire, lien, liens, article, page, vidéo, source, sources, plus, de, détails, la, le, les,
        cet, cette, ce, sur, dans, et, ou, réponse, consulter, consultez
    """,
    "es": """
        ver, vea, véase, también, aquí, leer, lea, enlace, enlaces, artículo, página, vídeo, video, fuente, fuentes,
        más, información, detalles, el, la, los, este, esta, en, y, o, respuesta, consulta, consulte
    """,
    "pt": """
        ver, veja, também, aqui, ler, leia, link, links, artigo, página, vídeo, fonte, fontes, mais, detalhes, o, a,
        os, este, esta, em, no, na, e, ou, resposta, consulte
    """,
    "it": """
        vedi, vedere, anche, qui, leggi, link, articolo, pagina, video, fonte, fonti, più, dettagli, il, la, lo,
        questo, questa, su, in, e, o, risposta, consulta
    """,
    "ru": """
        смотри, смотрите, см, также, тут, здесь, читать, читайте, ссылка, ссылки, статья, статью, страница, видео,
        источник, источники, подробнее, в, на, по, и, или, ответ, эту, этой
    """,
    "uk": """
        дивись, дивіться, див, також, тут, читати, читайте, посилання, стаття, статтю, сторінка, відео, джерело,
        джерела, докладніше, детальніше, в, у, на, за, і, або, відповідь, цю, цій
    """,
    "pl": """
        zobacz, patrz, też, także, tutaj, tu, czytaj, przeczytaj, link, linki, artykuł, strona, film, źródło,
        źródła, więcej, szczegóły, w, na, i, lub, odpowiedź, ten, tym
    """,
    "tr": """
        bkz, bakınız, ayrıca, burada, buradan, oku, okuyun, link, bağlantı, makale, sayfa, video, kaynak, kaynaklar,
        daha, fazla, bilgi, için, cevap, bu, ve, veya
    """,
    "ar": "انظر, راجع, اقرأ, هنا, رابط, الرابط, المقال, المصدر, المزيد, في, من, على, هذا, هذه, و",
    "hi": "देखें, यहाँ, यहां, पढ़ें, लिंक, लेख, स्रोत, अधिक, जानकारी, के, लिए, और, यह",
    "vi": """
        xem, thêm, tại, đây, đọc, link, liên, kết, bài, viết, trang, video, nguồn, tham, khảo, này, và, hoặc
    """,
}

POINTING_WORDS = frozenset(word for words in _BY_LANGUAGE.values() for word in listed(words))
