"""Italian."""

from askdown.readers.lexicon.words import Lexicon, listed

ITALIAN = Lexicon(
    code="it",
    question_labels=listed("""
        domanda, domande, quesito, quesiti, domanda d'esame, domanda di colloquio, domanda aperta
    """),
    answer_labels=listed("""
        risposta, risposte, risp, risposta breve, risposta lunga, risposta dettagliata, risposta modello,
        risposta attesa, risposta corretta, risposta esatta, possibile risposta, esempio di risposta, la risposta,
        soluzione, soluzioni, soluzione proposta, svolgimento, risoluzione, spazio per la risposta, risposta ideale,
        risposta sintetica, risposta completa, risposta suggerita, risposta consigliata, risposta e spiegazione,
        traccia di risposta
    """),
    key_labels=listed("""
        risposta, risposte, risposta corretta, risposte corrette, risposta esatta, risposta giusta,
        opzione corretta, la risposta corretta, soluzione, corretta, chiave
    """),
    key_sentences=listed("la risposta corretta è, la risposta giusta è, la risposta esatta è, la risposta è"),
    cloze_labels=listed("completamento, spazio vuoto"),
    explanation_labels=listed("""
        spiegazione, spiegazioni, motivazione, motivo, perché, giustificazione, ragionamento, commento
    """),
    hidden_summaries=listed("""
        risposta, risposte, la risposta, mostra risposta, mostra la risposta, mostra risposte, mostra le risposte,
        vedi risposta, vedi la risposta, vedi le risposte, visualizza risposta, visualizza la risposta,
        rivela la risposta, rivela risposta, scopri la risposta, apri la risposta, risposta corretta,
        risposta e spiegazione, clicca per vedere la risposta, clicca per la risposta,
        clicca per mostrare la risposta, clicca qui per la risposta, clicca qui per vedere la risposta, clicca qui,
        clicca per espandere, clicca per vedere, soluzione, soluzioni, la soluzione, mostra soluzione,
        mostra la soluzione, vedi soluzione, vedi la soluzione, visualizza soluzione, visualizza la soluzione,
        rivela la soluzione, spiegazione, mostra spiegazione, vedi spiegazione, mostra, mostra di più, mostra altro,
        vedi, espandi, apri, dettagli, suggerimento e risposta, spoiler, svolgimento, clicca per la soluzione,
        guarda la soluzione, svela la risposta, svela la soluzione, espandi risposta, clicca per rivelare, clicca
    """),
    question_words=listed("""
        che, che cosa, cosa, cos'è, cos'e, cosa sono, che cos'è, di chi, a chi, perché, perche, perchè, come, com'è,
        quando, da quando, dove, dov'è, da dove, quale, quali, qual, qual è, quanto, quanta, quanti, quante, in che,
        in che modo, in cosa, in quale, in quali, a cosa, a che, di cosa, di che, da cosa, da quale, con cosa,
        con quale, per quale, per quali, per cosa, su cosa, su quale, sotto quali, è possibile, è vero, puoi,
        potresti, sai, conosci, differenza tra, differenze tra, differenza fra, differenze fra, vantaggi e svantaggi,
        chi è, chi ha, chi sono
    """),
    imperatives=listed("""
        spiega, spiegare, spieghi, spiegate, descrivi, descrivere, descriva, descrivete, definisci, definire,
        definisca, definite, elenca, elencare, elenchi, elencate, nomina, nominare, cita, citare, citi, menziona,
        menzionare, confronta, confrontare, confronti, confrontate, paragona, paragonare, differenzia, distingui,
        distinguere, distingua, discuti, discutere, discuta, discutete, commenta, commentare, dai, dare, fornisci,
        fornire, fornisca, presenta, presentare, scrivi, scrivere, scriva, scrivete, implementa, implementare,
        implementi, deriva, derivare, ricava, ricavare, deduci, dimostra, dimostrare, dimostri, dimostrate, prova che,
        mostra, mostrare, mostri, calcola, calcolare, calcoli, calcolate, determina, determinare, determini,
        determinate, trova, trovare, trovi, trovate, identifica, identificare, individua, individuare, indica,
        indicare, indichi, indicate, illustra, illustrare, illustri, giustifica, giustificare, giustifichi, motiva,
        motivare, risolvi, risolvere, risolva, riassumi, riassumere, analizza, analizzare, analizzi, valuta, valutare,
        interpreta, interpretare, stimare, disegna, disegnare, disegni, schizza, progetta, progettare, proponi,
        proporre, scegli, scegliere, scelga, seleziona, selezionare, completa, completare, completi, completate,
        ordina, associa, classifica, classificare, parla, parlami, parlaci, raccontami, immagina, supponi, supponiamo,
        considera, considerare, consideriamo, dato un, dato il, data una, data la, dati i, dati due, date le,
        date due, sia, siano, vero o falso, enuncia, enunciare, enunci, esponi, esporre, precisa, verifica che,
        si dia, si descriva, si spieghi, si dimostri, si calcoli, si definisca, si illustri, si determini, parlare di,
        parlare del, parlare della, fare un esempio, fai un esempio, traduci, traducete, correggi, argomenta,
        semplifica, si scriva, si enunci, si consideri
    """),
    placeholders=listed("""
        risposta qui, la tua risposta, la tua risposta qui, scrivi qui la risposta, scrivi qui la tua risposta,
        inserisci qui la risposta, inserire risposta, da completare, da compilare, da fare, da scrivere,
        da definire, da rispondere, da aggiungere, in costruzione, in lavorazione, in arrivo, prossimamente,
        prossimamente disponibile, nessuna risposta, senza risposta, non risposta, ancora senza risposta,
        il tuo codice qui, scrivi qui il tuo codice,
        scrivi qui, rispondi qui, inserisci qui la tua risposta, inserisci la tua risposta, il tuo testo qui
    """),
    never_questions=listed("""
        indice, contenuti, contenuto, sommario, panoramica, riferimenti, riferimento, bibliografia,
        riferimenti bibliografici, fonti, risorse, link, link utili, collegamenti, collegamenti utili,
        letture consigliate, letture aggiuntive, approfondimenti, per approfondire, per saperne di più, vedi anche,
        licenza, licenze, diritti d'autore, contribuire, contributi, contributori, collaboratori, come contribuire,
        autore, autori, autrice, informazioni, informazioni su, chi siamo, chi sono, sull'autore, introduzione,
        premessa, prefazione, ringraziamenti, crediti, avvertenze, disclaimer, contatti, contatto, cronologia,
        registro delle modifiche, appendice, appendici, allegati, glossario, prerequisiti, requisiti, supporto,
        donazioni, obiettivi
    """),
    navigation=listed("""
        torna su, torna all'inizio, torna in alto, torna in cima, vai su, su, inizio, torna all'indice,
        torna al sommario, vai all'indice, indietro, torna indietro, torna, avanti, precedente, successivo,
        successiva, prossimo, prossima, pagina precedente, pagina successiva, domanda precedente,
        domanda successiva, capitolo precedente, capitolo successivo, home, indice
    """),
    tag_labels=listed("""
        etichette, etichetta, tag, tags, parole chiave, parola chiave, argomento, argomenti, tema, temi
    """),
    difficulty_labels=listed("difficoltà, livello, livello di difficoltà, grado di difficoltà"),
    metadata_labels=listed("""
        categoria, categorie, azienda, fonte, frequenza, importanza, autore, punteggio, tipo di domanda,
        tempo stimato, ultimo aggiornamento, id
    """),
    kind_labels=listed("tipo, formato, punti, tempo"),
    true_words=listed("vero, vera, sì, si, corretto, corretta, giusto, esatto, v"),
    false_words=listed("falso, falsa, no, errato, errata, sbagliato, sbagliata, scorretto, f"),
    true_false_phrases=listed("""
        vero o falso, vero/falso, vero / falso, vera o falsa, v o f, v/f, sì o no, si o no, sì/no,
        giusto o sbagliato, corretto o errato
    """),
    all_of_the_above=listed("""
        tutte le precedenti, tutti i precedenti, tutte le risposte, tutte le opzioni, tutte le risposte precedenti,
        tutte le affermazioni, tutte sono corrette, tutto quanto sopra, tutte quelle sopra, tutte,
        nessuna delle precedenti, nessuno dei precedenti, nessuna delle risposte, nessuna delle opzioni,
        nessuna risposta, nessuna di queste, nessuna, nessuno, entrambe, entrambi, sia a che b, né a né b, a e b,
        b e c, a e c
    """),
    numbered_labels=listed("""
        esercizio, problema, compito, sfida, scheda, attività, domanda teorica, domanda da colloquio, domanda bonus,
        domanda extra, esercizio extra
    """),
    paired_letters=(("d", "r"),),
    options_labels=listed("opzioni, scelte"),
    answers_titles=listed("risposte, soluzioni, risposte corrette, chiave delle risposte"),
    worth_words=listed("punto, punti, pt, minuti"),
    level_words=listed("facile, media, medio, difficile"),
    plan_titles=listed("da fare, cose da fare, attività, elenco attività, tabella di marcia, piani futuri"),
    review_titles=listed("""
        domande di ripasso, domande di autovalutazione, domande di verifica, domande di comprensione, autovalutazione,
        domande d'esame, domande di esame, domande di colloquio, domande frequenti, quiz, questionario,
        verifica le tue conoscenze, metti alla prova, mettiti alla prova, verifica la comprensione, esercizi
    """),
    question_titles=listed("""
        domande, quiz, esame, esercizi, problemi, colloquio, verifica, questionario, interrogazione
    """),
    faq_titles=listed("domande frequenti"),
    leading_titles=listed("domande, quesiti"),
    unsettled_words=listed("aperte, irrisolte, altre, cliente, team"),
    code_words=listed("seguente, stampa, questo codice, questo programma, il codice, risultato, errore"),
    manual_titles=listed("installazione, uso, utilizzo, requisiti, funzionalità, configurazione, avvio rapido"),
    trouble_labels=listed("problema"),
    trouble_titles=listed("risoluzione dei problemi, risoluzione problemi"),
    cause_labels=listed("causa, cause, sintomo, sintomi"),
    task_labels=listed("istruzioni, consegna, consegne, richiesta, richieste, requisiti"),
    hint_labels=listed("suggerimento, suggerimenti, indizio, aiuto"),
    card_sides=(("fronte", "retro"),),
    definition_labels=listed("definizione, significato, traduzione, spiegazione"),
    begun_words=listed("deve, devono, dovrebbe, dovrebbero, può, possono, per"),
)
