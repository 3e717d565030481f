"""Turkish; question words and orders mostly end a sentence."""

from askdown.readers.lexicon.words import Lexicon, listed

TURKISH = Lexicon(
    code="tr",
    question_labels=listed("""
        soru, sorular, mülakat sorusu, sınav sorusu, örnek soru, ek soru, test sorusu, quiz sorusu
    """),
    answer_labels=listed("""
        cevap, cevaplar, cvp, yanıt, yanıtlar, kısa cevap, uzun cevap, detaylı cevap, örnek cevap, beklenen cevap,
        model cevap, olası cevap, doğru cevap, kısa yanıt, örnek yanıt, doğru yanıt, çözüm, çözümler, örnek çözüm,
        cevap ve açıklama, cevabı, beklenen yanıt, ideal cevap, mülakat cevabı
    """),
    key_labels=listed("""
        cevap, cevaplar, yanıt, doğru cevap, doğru cevaplar, doğru yanıt, doğru yanıtlar, doğru seçenek,
        doğru seçenekler, doğru şık, cevap anahtarı, çözüm
    """),
    key_sentences=listed("doğru cevap, doğru yanıt"),
    cloze_labels=listed("boşluk doldurma, boşluk"),
    explanation_labels=listed("açıklama, açıklaması, gerekçe, neden, sebep, ayrıntılı açıklama"),
    hidden_summaries=listed("""
        cevap, cevaplar, cevabı göster, cevapları göster, cevabı gör, cevapları gör, cevabı görüntüle,
        cevabı görmek için, cevabı görmek için tıkla, cevabı görmek için tıklayın, cevabı görmek için tıklayınız,
        cevap için tıkla, cevap için tıklayın, cevap için tıklayınız, cevabı aç, cevabı kontrol et, doğru cevap,
        cevap ve açıklama, yanıt, yanıtlar, yanıtı göster, yanıtları göster, yanıtı gör, yanıtı görmek için tıklayın,
        çözüm, çözümler, çözümü göster, çözümleri göster, çözümü gör, çözüm için tıklayın, açıklama,
        açıklamayı göster, tıkla, tıklayın, tıklayınız, buraya tıkla, buraya tıklayın, görmek için tıklayın,
        genişletmek için tıklayın, göster, gör, aç, genişlet, detay, detaylar, daha fazla, devamı, spoiler,
        ipucu ve cevap, cevaba bak, cevap anahtarı
    """),
    question_words=listed("""
        ne, nedir, nelerdir, neler, neden, niçin, niye, nasıl, ne zaman, nerede, nereye, nereden, nereye kadar,
        kimdir, kimin, kime, kimi, kimler, hangi, hangisi, hangileri, hangisidir, hangileridir, kaç, kaçtır,
        kaç tane, ne kadar, neyi, neye, neyin, ne için, ne işe, ne demek, ne demektir, ne anlama, hiç,
        aşağıdakilerden hangisi, aşağıdakilerden hangileri, arasındaki fark, arasındaki farklar, kim tarafından,
        size göre, sizce
    """),
    imperatives=listed("""
        açıkla, açıklayın, açıklayınız, anlat, anlatın, anlatınız, tanımla, tanımlayın, tanımlayınız, listele,
        listeleyin, listeleyiniz, sırala, sıralayın, sıralayınız, sayın, sayınız, karşılaştır, karşılaştırın,
        karşılaştırınız, tartış, tartışın, tartışınız, yaz, yazın, yazınız, belirt, belirtin, belirtiniz, göster,
        gösterin, gösteriniz, hesapla, hesaplayın, hesaplayınız, bul, bulun, bulunuz, kanıtla, kanıtlayın,
        kanıtlayınız, ispatla, ispatlayın, ispatlayınız, türet, türetin, türetiniz, çöz, çözün, çözünüz, çiz, çizin,
        çiziniz, uygula, uygulayın, tasarla, tasarlayın, tasarlayınız, analiz edin, analiz ediniz, değerlendirin,
        değerlendiriniz, yorumla, yorumlayın, yorumlayınız, örnek ver, örnek verin, örnek veriniz, özetle,
        özetleyin, özetleyiniz, seç, seçin, seçiniz, işaretleyin, işaretleyiniz, doldurun, doldurunuz, tamamla,
        tamamlayın, tamamlayınız, eşleştirin, eşleştiriniz, bahset, bahsedin, bahsediniz, varsayın, varsayalım,
        düşünün, kısaca, lütfen, doğru mu yanlış mı, kodlayın, gerçekleyin, önerin, öneriniz, belirleyin,
        belirleyiniz
    """),
    placeholders=listed("""
        cevap buraya, cevabınız, cevabınız buraya, cevabınızı buraya yazın, cevabı buraya yazın, cevap eklenecek,
        cevap gelecek, eklenecek, doldurulacak, yazılacak, tamamlanacak, cevaplanacak, yapılacak,
        henüz cevaplanmadı, cevaplanmadı, cevap yok, henüz cevap yok, yanıt yok, henüz yanıtlanmadı, çok yakında,
        hazırlanıyor, yapım aşamasında, çalışma devam ediyor, todo,
        kodunuz buraya, kodunuzu buraya yazın,
        cevabını buraya yaz, cevabınızı yazın, buraya yazın, buraya cevap yazın, cevap buraya yazılacak,
        buraya cevap, yakında
    """),
    never_questions=listed("""
        içindekiler, içerik, dizin, genel bakış, kaynakça, kaynaklar, kaynak, referanslar, referans, bağlantılar,
        faydalı bağlantılar, yararlı bağlantılar, linkler, ek kaynaklar, ek okumalar, ileri okuma, daha fazla bilgi,
        önerilen kaynaklar, ayrıca bakınız, bakınız, lisans, telif hakkı, katkı, katkıda bulunma, katkıda bulunun,
        katkıda bulunanlar, katkılar, nasıl katkıda bulunulur, yazar, yazarlar, hakkında, hakkımda, hakkımızda,
        yazar hakkında, proje hakkında, giriş, önsöz, sonsöz, teşekkür, teşekkürler, sorumluluk reddi, iletişim,
        değişiklik günlüğü, sürüm notları, ek, ekler, sözlük, terimler, gereksinimler, ön koşullar, destek, bağış,
        hedefler, dipnotlar
    """),
    navigation=listed("""
        başa dön, başa git, yukarı, yukarı dön, yukarı çık, yukarı git, en üste dön, en üste git, en başa dön,
        sayfa başı, sayfa başına dön, içindekilere dön, içindekiler, içindekilere git, geri, geri dön, ileri,
        önceki, sonraki, önceki sayfa, sonraki sayfa, önceki soru, sonraki soru, önceki bölüm, sonraki bölüm,
        ana sayfa, anasayfa
    """),
    tag_labels=listed("etiketler, etiket, anahtar kelimeler, anahtar kelime, konu, konular, anahtar sözcükler"),
    difficulty_labels=listed("zorluk, seviye, zorluk seviyesi, zorluk derecesi, düzey"),
    metadata_labels=listed("""
        kategori, kategoriler, şirket, firma, sıklık, önem, tarih, puan, soru tipi, soru türü, tahmini süre,
        son güncelleme, id
    """),
    true_words=listed("doğru, evet, d"),
    false_words=listed("yanlış, hayır, y"),
    true_false_phrases=listed("""
        doğru mu yanlış mı, doğru ya da yanlış, doğru veya yanlış, doğru/yanlış, doğru / yanlış, d/y,
        evet mi hayır mı, evet ya da hayır, evet veya hayır, evet/hayır, evet / hayır, doğru mudur
    """),
    all_of_the_above=listed("""
        hepsi, yukarıdakilerin hepsi, yukarıdakilerin tümü, yukarıdakilerin tamamı, tümü, hepsi doğru,
        hepsi doğrudur, hiçbiri, yukarıdakilerin hiçbiri, hiçbiri doğru değil, hiçbiri değil, her ikisi,
        her ikisi de, ikisi de, a ve b, b ve c, a ve c, yalnız a ve b
    """),
    numbered_labels=listed("alıştırma, problem, ödev, görev, kart, egzersiz, bonus soru, ek soru"),
    question_endings=listed("""
        nedir, nelerdir, neler, neden, niçin, nasıl, nasıldır, hangisi, hangisidir, hangileri, hangileridir, kaçtır,
        midir, mıdır, mudur, müdür, ne demek, ne demektir, kimdir, açıklayın, açıklayınız, anlatın, anlatınız,
        tanımlayın, tanımlayınız, karşılaştırın, karşılaştırınız, yazın, yazınız, bulun, bulunuz, hesaplayın,
        hesaplayınız, sıralayın, sıralayınız, listeleyin, tartışın, tartışınız, belirtin, belirtiniz, gösterin,
        gösteriniz, çizin, çiziniz, verin, veriniz, farkı, farklar, farkları, seçin, seçiniz, işaretleyin,
        işaretleyiniz, neresidir, çözün, çözünüz, doldurun, doldurunuz, yorumlayın, yorumlayınız, ispatlayın,
        ispatlayınız, kanıtlayın, kanıtlayınız, eşleştirin, eşleştiriniz, gerekçelendiriniz, tamamlayınız, çeviriniz,
        düzeltiniz, analiz ediniz, listeleyiniz, sınıflandırınız, değerlendiriniz
    """),
    paired_letters=(("s", "c"),),
    answers_titles=listed("cevap anahtarı, yanıt anahtarı, cevaplar, çözümler, yanıtlar"),
    worth_words=listed("puan, p, dakika, dk"),
    level_words=listed("kolay, orta, zor"),
    plan_titles=listed("yapılacaklar, yapılacaklar listesi, yapılacak işler, yol haritası, planlar"),
    review_titles=listed("""
        tekrar soruları, değerlendirme soruları, kendini sına, çalışma soruları, mülakat soruları, test soruları,
        sınav soruları, quiz, sıkça sorulan sorular, kendini test et, kendinizi sınayın, bilgini test et, alıştırmalar
    """),
    question_titles=listed("""
        sorular, soruları, sınav, alıştırmalar, mülakat, quiz, soru, mülakatı, bilgi yarışması,
        sss
    """),
    faq_titles=listed("sıkça sorulan sorular, sık sorulan sorular"),
    code_words=listed("çıktı, çıktısı, aşağıdaki, sonuç, kod, kodun"),
    plain_titles=listed("soruları, sorular"),
    unsettled_words=listed("açık, diğer"),
    manual_titles=listed("kurulum, kullanım, gereksinimler, özellikler, yapılandırma, hızlı başlangıç"),
    trouble_labels=listed("problem, sorun"),
    trouble_titles=listed("sorun giderme"),
    cause_labels=listed("neden, nedeni, sebep, belirti, belirtiler"),
    task_labels=listed("talimat, talimatlar, görev, görevler, istenenler, gereksinimler"),
    hint_labels=listed("ipucu, ipuçları"),
    card_sides=(("ön yüz", "arka yüz"), ("ön", "arka")),
    definition_labels=listed("tanım, tanımı, anlam, anlamı, çeviri, açıklama"),
)
