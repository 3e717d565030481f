"""Indonesian, which readers of Malay know as well."""

from askdown.readers.lexicon.words import Lexicon, listed

INDONESIAN = Lexicon(
    code="id",
    question_labels=listed("pertanyaan, soal, tanya, pertanyaan wawancara, soal latihan, soalan"),
    answer_labels=listed("""
        jawaban, jawab, jawapan, pembahasan, penyelesaian, contoh jawaban, jawaban singkat, jawaban lengkap,
        jawaban model, kunci jawaban, solusi, jawaban dan pembahasan, jawaban benar, jawaban ideal,
        jawaban yang diharapkan, jawaban lisan, jawaban panjang, jawaban yang baik, jawabannya
    """),
    key_labels=listed("""
        jawaban, jawaban benar, jawaban yang benar, kunci, kunci jawaban, jawab, jawapan, opsi benar, pilihan
        benar, pilihan yang benar
    """),
    key_sentences=listed("jawaban yang benar adalah, jawaban yang tepat adalah, jawabannya adalah"),
    cloze_labels=listed("isian, rumpang"),
    explanation_labels=listed("penjelasan, pembahasan, alasan, keterangan"),
    hidden_summaries=listed("""
        jawaban, lihat jawaban, tampilkan jawaban, buka jawaban, tunjukkan jawaban, klik untuk melihat jawaban,
        klik untuk jawaban, klik di sini, klik untuk melihat, klik disini, lihat pembahasan, pembahasan,
        lihat penjelasan, penjelasan, kunci jawaban, lihat kunci jawaban, solusi, lihat solusi, jawapan,
        lihat jawapan, lihat, tampilkan, buka, selengkapnya, klik untuk lihat jawaban, tampilkan solusi, klik
    """),
    question_words=listed("""
        apa itu, apa yang, apakah, mengapa, kenapa, bagaimana, bagaimanakah, kapan, kapankah, dimana, di mana,
        di manakah, manakah, yang mana, siapa, siapakah, berapa, berapakah, berapa banyak, bilakah, perbedaan
        antara, perbedaan, apa saja, dari mana, ke mana,
        apa perbedaan, apa fungsi, apa tujuan, apa manfaat, apa kelebihan, apa arti, apa peran, apa bedanya, apa
        nama, apa keunggulan, apa keuntungan, menurut anda, menurutmu
    """),
    imperatives=listed("""
        jelaskan, sebutkan, uraikan, definisikan, bandingkan, bedakan, berikan, tuliskan, tulis, buatlah, buat,
        hitung, hitunglah, tentukan, tentukanlah, buktikan, gambarkan, rancang, implementasikan, ceritakan,
        diskusikan, analisis, pilih, pilihlah, lengkapi, isilah, benar atau salah, diketahui, misalkan, cari, carilah,
        coba jelaskan, coba sebutkan, analisislah, tampilkan, tampilkanlah, simpan, simpanlah, cetak, cetaklah, ubah,
        ubahlah, tambahkan, lakukan, modifikasi, kerjakan, buktikanlah, lengkapilah, terjemahkan, gambarlah,
        sebutkanlah, deskripsikan, jelaskanlah, klasifikasikan, pasangkan, tulislah, selesaikanlah, sederhanakan,
        identifikasilah, uraikanlah, ilustrasikan, simpulkan, susunlah, rancanglah, kemukakan
    """),
    placeholders=listed("""
        jawaban di sini, tulis jawaban di sini, isi jawaban di sini, belum ada jawaban, belum dijawab, akan
        ditambahkan, akan diisi, segera hadir, menyusul, tidak ada jawaban,
        tulis jawabanmu di sini, tulis jawaban anda di sini, jawaban anda, jawaban anda di sini
    """),
    never_questions=listed("""
        daftar isi, isi, indeks, ikhtisar, pendahuluan, pengantar, kata pengantar, ringkasan, kesimpulan,
        referensi, daftar pustaka, sumber, sumber daya, tautan, bacaan lanjutan, lisensi, kontribusi,
        berkontribusi, kontributor, tentang, tentang saya, tentang penulis, penulis, ucapan terima kasih,
        lampiran, glosarium, kontak, hubungi kami, prasyarat, catatan perubahan
    """),
    navigation=listed("""
        kembali ke atas, ke atas, kembali ke daftar isi, kembali, sebelumnya, selanjutnya, berikutnya, soal
        berikutnya, soal sebelumnya, beranda, daftar isi
    """),
    tag_labels=listed("tag, kata kunci, topik, label, subjek"),
    difficulty_labels=listed("kesulitan, tingkat kesulitan, tingkat, level"),
    metadata_labels=listed("kategori, sumber, perusahaan, tanggal, frekuensi, poin, jenis soal, tipe soal, bobot"),
    true_words=listed("benar, betul, ya"),
    false_words=listed("salah, tidak, tidak benar, bukan"),
    true_false_phrases=listed("""
        benar atau salah, benar/salah, benar / salah, betul atau salah, ya atau tidak, ya/tidak
    """),
    all_of_the_above=listed("""
        semua benar, semua jawaban benar, semua di atas, semua yang di atas, semuanya benar, tidak ada yang
        benar, semua salah, bukan salah satu di atas, tidak satupun, keduanya benar
    """),
    numbered_labels=listed("""
        latihan, tugas, masalah, nomor, soal nomor, pertanyaan tambahan, soal tambahan, pertanyaan bonus, soal bonus
    """),
    paired_letters=(("t", "j"),),
    question_titles=listed("pertanyaan, soal, kuis, ujian, latihan, wawancara, tanya jawab, kartu belajar"),
    faq_titles=listed("pertanyaan yang sering diajukan, pertanyaan umum"),
    answers_titles=listed("kunci jawaban, kunci jawaban dan pembahasan"),
    worth_words=listed("poin, menit"),
    level_words=listed("mudah, sedang, sulit, sukar"),
    plan_titles=listed("daftar tugas, yang harus dilakukan, peta jalan, rencana"),
    review_titles=listed("""
        pertanyaan ulasan, soal latihan, latihan soal, uji pemahaman, uji diri, kuis, pertanyaan refleksi,
        pertanyaan wawancara, pertanyaan umum, soal evaluasi, cek pemahaman, cek pemahamanmu, uji pengetahuan,
        evaluasi mandiri
    """),
    leading_titles=listed("pertanyaan"),
    unsettled_words=listed("terbuka, lain, lainnya"),
    code_words=listed("""
        berikut, berikut ini, keluaran, output, hasil, hasilnya, kode ini, program ini, kesalahan, di bawah, di
        atas
    """),
    manual_titles=listed("""
        instalasi, pemasangan, penggunaan, cara menggunakan, persyaratan, fitur, konfigurasi, cara menjalankan
    """),
    common_orders=listed("""
        tampilkan, tampilkanlah, simpan, simpanlah, cetak, cetaklah, ubah, ubahlah, tambahkan, lakukan,
        modifikasi, kerjakan
    """),
    card_sides=(("depan", "belakang"), ("sisi depan", "sisi belakang")),
    definition_labels=listed("definisi, arti, makna, terjemahan"),
    trouble_labels=listed("masalah"),
    trouble_titles=listed("pemecahan masalah"),
    cause_labels=listed("penyebab, gejala"),
    task_labels=listed("instruksi, tugas, perintah, ketentuan"),
    hint_labels=listed("petunjuk"),
)
