"""German."""

from askdown.readers.lexicon.words import Lexicon, listed

GERMAN = Lexicon(
    code="de",
    question_labels=listed("""
        frage, fragen, fragestellung, prüfungsfrage, klausurfrage, interviewfrage, quizfrage, kontrollfrage,
        testfrage, verständnisfrage, wiederholungsfrage, beispielfrage, übungsfrage, lernfrage
    """),
    answer_labels=listed("""
        antwort, antworten, antw, lösung, lösungen, musterlösung, musterantwort, beispielantwort, beispiellösung,
        lösungsvorschlag, lösungsskizze, kurzantwort, kurze antwort, lange antwort, ausführliche antwort,
        mögliche antwort, mögliche lösung, die antwort, richtige antwort, erwartete antwort, lsg, lösungsweg,
        antwort und erklärung, lösung und erklärung, platz für die antwort, platz für antwort, lös, antwortvorschlag,
        erwartungshorizont, erwartete lösung, korrekte lösung, meine antwort, musterantworten, lösungsidee,
        modellantwort
    """),
    key_labels=listed("""
        antwort, antworten, richtige antwort, richtige antworten, korrekte antwort, korrekte antworten, lösung,
        lösungen, lösungsschlüssel, richtig ist, richtig sind, richtig, korrekt,
        richtige lösung, richtige lösungen
    """),
    key_sentences=listed("""
        die richtige antwort ist, richtige antwort ist, richtig ist, die richtige antwort lautet, die antwort
        ist
    """),
    cloze_labels=listed("lückentext, lücke"),
    explanation_labels=listed("""
        erklärung, erläuterung, begründung, hintergrund, warum, erklärungen, erläuterungen, grund
    """),
    hidden_summaries=listed("""
        antwort, antworten, antwort anzeigen, antworten anzeigen, antwort zeigen, antwort ansehen, antwort einblenden,
        antwort aufdecken, antwort aufklappen, antwort öffnen, zeige antwort, zeige die antwort, zur antwort,
        antwort und erklärung, lösung, lösungen, lösung anzeigen, lösungen anzeigen, lösung zeigen, lösung ansehen,
        lösung einblenden, lösung aufdecken, lösung aufklappen, lösung öffnen, zeige lösung, zeige die lösung,
        zur lösung, lösung und erklärung, lösungshinweis, musterlösung, musterlösung anzeigen, lösungsvorschlag,
        klick für antwort, klick für lösung, klicken für antwort, klicken für lösung, klicken zum anzeigen,
        klicken zum aufklappen, klicken um antwort anzuzeigen, klicke hier, hier klicken,
        hier klicken für die antwort, hier klicken für die lösung, klicke für die lösung, klicke für die antwort,
        aufklappen, ausklappen, anzeigen, einblenden, zeigen, mehr anzeigen, mehr, details, erklärung,
        erklärung anzeigen, auflösung, auflösung anzeigen, spoiler, klick mich, klicke zum anzeigen,
        klicke für antworten, lösungen einblenden, lösungsvorschlag anzeigen, antwort prüfen, lösung ein-/ausblenden,
        klicken, klick
    """),
    question_words=listed("""
        was, warum, wieso, weshalb, weswegen, wie, wann, wo, woher, wohin, wer, wen, wem, wessen, welche, welcher,
        welches, welchen, welchem, wieviel, wieviele, wozu, womit, wodurch, wofür, woran, worauf, woraus, worin,
        worüber, worum, wovon, wovor, wobei, wonach, inwiefern, inwieweit, kann, können, könnte, könnten, kannst,
        darf, dürfen, ist, sind, war, waren, hat, haben, hatte, hast, wird, werden, würde, würden, wurde, soll,
        sollte, sollten, muss, müssen, gibt es, gibt, gilt, bist, tut, in welchem, in welchen, in welcher,
        in welche, bei welchem, bei welcher, bei welchen, für welche, für welchen, für was, mit welchem,
        mit welcher, mit welchen, unter welchen, unter welcher, aus welchem, aus welchen, zu welchem, zu welcher,
        von welchem, nach welchem, auf welche, seit wann, bis wann, ab wann, an welcher, an welchem,
        unterschied zwischen, unterschiede zwischen, vor- und nachteile
    """),
    imperatives=listed("""
        erkläre, erklären, erklären sie, erläutere, erläutern, erläutern sie, beschreibe, beschreiben,
        beschreiben sie, nenne, nennen, nennen sie, definiere, definieren, definieren sie, diskutiere, diskutieren,
        diskutieren sie, vergleiche, vergleichen, vergleichen sie, unterscheide, unterscheiden, unterscheiden sie,
        liste die, liste drei, liste alle, liste mindestens, listen sie, zähle, zählen sie, gib, geben sie, gebe,
        schreibe, schreiben sie, implementiere, implementieren, implementieren sie, leite, leiten sie, beweise,
        beweisen, beweisen sie, zeige, zeigen, zeigen sie, berechne, berechnen, berechnen sie, bestimme, bestimmen,
        bestimmen sie, ermittle, ermitteln, ermitteln sie, finde, finden sie, skizziere, skizzieren, skizzieren sie,
        zeichne, zeichnen, zeichnen sie, begründe, begründen, begründen sie, bewerte, bewerten, bewerten sie,
        beurteile, beurteilen, beurteilen sie, analysiere, analysieren, analysieren sie, interpretiere,
        interpretieren, interpretieren sie, stelle die, stelle den, stelle das, stelle dar, stellen sie, entwirf,
        entwerfen, entwerfen sie, löse, lösen, lösen sie, schätze, schätzen sie, wähle, wählen sie, ergänze, ergänzen,
        ergänzen sie, vervollständige, vervollständigen, vervollständigen sie, ordne, ordnen sie, fasse, fassen sie,
        formuliere, formulieren, formulieren sie, charakterisiere, charakterisieren, charakterisieren sie,
        veranschauliche, verdeutliche, identifiziere, identifizieren, prüfe, prüfen sie, überprüfe, überprüfen sie,
        kreuze, kreuzen sie, benenne, benennen sie, führe, führen sie, überlege, überlegen sie, angenommen, gegeben,
        gegeben sei, seien, wahr oder falsch, richtig oder falsch, illustrieren sie, erklär, beschreib, nenn,
        grenzen sie, bitte, stelle, übersetze, übersetzen sie, werte, untersuche, untersuchen sie, entscheide,
        entscheiden sie, nimm stellung, nehmen sie stellung, grenze, klassifiziere, klassifizieren sie, vereinfache,
        vereinfachen sie
    """),
    placeholders=listed("""
        antwort hier, deine antwort, deine antwort hier, ihre antwort, ihre antwort hier, hier antworten,
        hier antwort einfügen, antwort einfügen, antwort hier einfügen, antwort folgt, folgt noch, kommt noch,
        kommt bald, noch offen, noch zu beantworten, noch nicht beantwortet, unbeantwortet, noch keine antwort,
        keine antwort, wird ergänzt, wird noch ergänzt, zu ergänzen, in arbeit, in bearbeitung, lösung folgt,
        platzhalter, fehlt noch, noch ausfüllen, bitte ausfüllen, todo,
        dein code hier, dein code, ihr code hier, hier ihr code,
        hier schreiben, hier eintragen, schreibe hier deine antwort, schreib hier deine antwort, dein text hier,
        antwort hier eintragen, bitte hier antworten,
        folgt, hier antwort eintragen, noch auszufüllen
    """),
    never_questions=listed("""
        inhalt, inhaltsverzeichnis, inhaltsübersicht, verzeichnis, index, stichwortverzeichnis, überblick,
        übersicht, literatur, literaturverzeichnis, literaturhinweise, quellen, quellenverzeichnis, quellenangaben,
        referenzen, verweise, links, weiterführende links, weiterführende literatur, weiterlesen, nützliche links,
        siehe auch, ressourcen, materialien, lizenz, lizenzen, urheberrecht, copyright, mitwirken, mitmachen,
        beitragen, mitwirkende, autor, autoren, autorin, über, über mich, über uns, über den autor,
        über dieses repository, einleitung, vorwort, nachwort, danksagung, danksagungen, danke, impressum,
        datenschutz, haftungsausschluss, kontakt, änderungen, änderungsprotokoll, änderungsverzeichnis,
        zusammenfassung, anhang, glossar, abkürzungsverzeichnis, voraussetzungen, unterstützung, spenden, lernziele,
        fußnoten, fussnoten
    """),
    navigation=listed("""
        nach oben, zurück nach oben, zum anfang, zum seitenanfang, zurück zum anfang, zurück zum seitenanfang,
        zurück zum inhaltsverzeichnis, zum inhaltsverzeichnis, zurück zum inhalt, zurück zur übersicht,
        zur übersicht, zurück, weiter, vor, vorherige, nächste, vorherige seite, nächste seite, vorherige frage,
        nächste frage, vorheriges kapitel, nächstes kapitel, startseite, zur startseite, inhaltsverzeichnis, inhalt,
        hoch
    """),
    tag_labels=listed("""
        schlagwörter, schlagworte, stichwörter, stichworte, tags, tag, thema, themen, themengebiet, schlüsselwörter,
        schlüsselbegriffe
    """),
    difficulty_labels=listed("""
        schwierigkeit, schwierigkeitsgrad, schwierigkeitsstufe, level, niveau, anforderungsniveau
    """),
    metadata_labels=listed("""
        kategorie, kategorien, quelle, firma, unternehmen, häufigkeit, wichtigkeit, autor, datum, fragentyp,
        aufgabentyp, punktzahl, bearbeitungszeit, zuletzt geändert, id
    """),
    kind_labels=listed("typ, art, format, punkte, zeit, lernziel"),
    true_words=listed("wahr, richtig, ja, korrekt, stimmt, w, r"),
    false_words=listed("falsch, nein, unwahr, inkorrekt, stimmt nicht, nicht richtig, f"),
    true_false_phrases=listed("""
        wahr oder falsch, richtig oder falsch, wahr/falsch, wahr / falsch, richtig/falsch, richtig / falsch,
        ja oder nein, ja/nein, ja / nein, stimmt das, trifft zu oder nicht, w/f, r/f, korrekt oder falsch
    """),
    all_of_the_above=listed("""
        alle der genannten, alle genannten, alles genannte, alle oben genannten, alle der oben genannten,
        alle obigen, alle antworten sind richtig, alle antworten, alle aussagen, alle sind richtig, alles davon,
        alle davon, keine der genannten, keines der genannten, keine der obigen, keines davon, keine davon,
        keine der antworten, keine antwort ist richtig, keine dieser, nichts davon, beide, beides, weder noch,
        sowohl a als auch b, a und b, b und c, a und c,
        alle drei
    """),
    numbered_labels=listed("""
        aufgabe, aufg, übung, übungsaufgabe, teilaufgabe, problem, beispielaufgabe, klausuraufgabe, karte,
        rechenaufgabe, denkaufgabe, hausaufgabe, bonusfrage, zusatzfrage, bonusaufgabe, zusatzaufgabe
    """),
    paired_letters=(("f", "a"),),
    card_titles=listed("karteikarten, lernkarten"),
    worth_words=listed("punkt, punkte, p, pkt, minuten"),
    level_words=listed("leicht, einfach, mittel, mittelschwer, schwer, schwierig, anspruchsvoll"),
    plan_titles=listed("""
        to-dos, aufgabenliste, offene aufgaben, zu tun, noch zu tun, offene punkte, fahrplan, pläne, geplant,
        checkliste, merkliste
    """),
    leading_titles=listed("fragen zu, fragen zum, fragen zur, fragen für, fragen aus"),
    card_sides=(("vorderseite", "rückseite"),),
    definition_labels=listed("definition, bedeutung, übersetzung, erklärung"),
    options_labels=listed("optionen, antwortmöglichkeiten, auswahl"),
    answers_titles=listed("lösungen, antworten, musterlösungen, musterantworten, lösungsschlüssel, antwortschlüssel"),
    review_titles=listed("""
        wiederholungsfragen, kontrollfragen, verständnisfragen, übungsfragen, prüfungsfragen, lernfragen, selbsttest,
        übungsaufgaben, lernkontrolle, lernkontrollen, verständniskontrolle, selbstkontrolle, wissenscheck,
        wissenstest, testfragen, klausurfragen, interviewfragen, quiz, teste dich, teste dein wissen,
        reflexionsfragen, verständnischeck, überprüfe dein wissen, überprüfen sie ihr wissen, testen sie ihr wissen
    """),
    question_titles=listed("""
        fragen, quiz, prüfung, prüfungsfragen, klausur, übungen, aufgaben, übungsaufgaben, karteikarten,
        lernkarten, kontrollfragen,
        testfragen, interviewfragen, verständnisfragen, wiederholungsfragen, übungsfragen, lernfragen,
        fragenkatalog, klausurfragen, vorstellungsgespräch, bewerbungsgespräch, lernkontrolle, lernkontrollen,
        verständniskontrolle, selbstkontrolle, wissenscheck, wissenstest, selbsttest
    """),
    faq_titles=listed("häufig gestellte fragen, häufige fragen, oft gestellte fragen"),
    code_words=listed("""
        ausgabe, folgende, folgenden, folgender, ausgegeben, gibt aus, dieser code, diesen code, das programm,
        ergebnis, fehler
    """),
    plain_titles=listed("fragen, prüfungsfragen"),
    unsettled_words=listed("offene, ungeklärte, weitere, unbeantwortete, noch"),
    manual_titles=listed("installation, verwendung, benutzung, voraussetzungen, funktionen, einrichtung, schnellstart"),
    trouble_labels=listed("problem"),
    trouble_titles=listed("fehlerbehebung, fehlersuche, problemlösung, bekannte probleme"),
    cause_labels=listed("ursache, ursachen, symptom, symptome"),
    task_labels=listed("""
        aufgabenstellung, anweisung, anweisungen, anforderungen, aufgabe, aufgaben, arbeitsauftrag
    """),
    hint_labels=listed("hinweis, hinweise, tipp, tipps"),
    common_orders=listed("bitte"),
    begun_words=listed("soll, sollen, sollte, sollten, muss, müssen, kann, können, darf, dürfen, wird, werden"),
)
