"""Malay."""

from askdown.readers.lexicon.words import Lexicon, listed

MALAY = Lexicon(
    code="ms",
    question_labels=listed("soalan, soalan temuduga, soalan peperiksaan, soalan ujian"),
    answer_labels=listed("""
        jawapan, jawapan ringkas, contoh jawapan, jawapan betul, skema jawapan, penyelesaian
    """),
    key_labels=listed("jawapan, jawapan betul, jawapan yang betul, kunci jawapan, penyelesaian"),
    cloze_labels=listed("isi tempat kosong"),
    explanation_labels=listed("penerangan, huraian, sebab"),
    hidden_summaries=listed("""
        jawapan, lihat jawapan, tunjuk jawapan, papar jawapan, klik untuk jawapan, klik untuk lihat
        jawapan, klik di sini, penyelesaian, lihat penyelesaian, penerangan, lihat, lagi, butiran
    """),
    question_words=listed("""
        apakah, mengapa, mengapakah, kenapa, kenapakah, bagaimana, bagaimanakah, bilakah, di mana,
        dimanakah, di manakah, ke mana, siapa, siapakah, yang mana, yang manakah, berapa, berapakah,
        adakah, bolehkah, perbezaan antara, kelebihan dan kekurangan, apa itu, apa yang
    """),
    imperatives=listed("""
        jelaskan, terangkan, huraikan, nyatakan, senaraikan, namakan, takrifkan, definisikan,
        bandingkan, bezakan, kirakan, hitung, hitungkan, buktikan, tunjukkan bahawa, tulis, tuliskan,
        lukis, lukiskan, cari, carikan, pilih, lengkapkan, beri, berikan, bincangkan, betul atau salah
    """),
    placeholders=listed("jawapan di sini, tiada jawapan, belum dijawab, akan datang, akan dikemas kini"),
    never_questions=listed("""
        kandungan, isi kandungan, indeks, pengenalan, pendahuluan, prakata, ringkasan, rujukan, sumber,
        pautan, bacaan lanjut, lesen, sumbangan, penyumbang, tentang, tentang penulis, penulis,
        penghargaan, lampiran, glosari, hubungi
    """),
    navigation=listed(
        "kembali ke atas, ke atas, kembali ke kandungan, kembali, sebelum, seterusnya, soalan seterusnya, utama"
    ),
    tag_labels=listed("tag, kata kunci, topik"),
    difficulty_labels=listed("kesukaran, aras, tahap, aras kesukaran, tahap kesukaran"),
    metadata_labels=listed("kategori, sumber, syarikat, tarikh, kekerapan, markah, jenis soalan"),
    true_words=listed("betul, benar, ya"),
    false_words=listed("salah, palsu, tidak"),
    true_false_phrases=listed("""
        betul atau salah, betul/salah, benar atau palsu, benar/palsu, ya atau tidak, ya/tidak
    """),
    all_of_the_above=listed("""
        semua di atas, semua jawapan di atas, tiada di atas, tiada satu pun, kedua-duanya
    """),
    numbered_labels=listed("latihan, tugasan, masalah"),
    question_titles=listed("soalan, kuiz, ujian, peperiksaan, latihan, temuduga"),
    faq_titles=listed("soalan lazim"),
    worth_words=listed("markah, mata, minit"),
    level_words=listed("mudah, sederhana, sukar"),
    plan_titles=listed("senarai tugas, senarai tugasan, hala tuju, perancangan"),
    review_titles=listed("soalan ulang kaji, soalan latihan, uji kefahaman, uji diri, kuiz"),
    leading_titles=listed("soalan"),
    unsettled_words=listed("terbuka, lain"),
    code_words=listed("berikut, keluaran, output, hasil, kod ini, program ini, ralat, di bawah, di atas"),
    manual_titles=listed("pemasangan, penggunaan, cara menggunakan, keperluan, ciri-ciri, konfigurasi"),
    card_sides=(("hadapan", "belakang"), ("depan", "belakang")),
    definition_labels=listed("definisi, maksud, terjemahan"),
    hint_labels=listed("petunjuk"),
)
