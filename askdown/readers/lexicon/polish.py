"""Polish."""

from askdown.readers.lexicon.words import Lexicon, listed

POLISH = Lexicon(
    code="pl",
    question_labels=listed("""
        pytanie, pytania, pyt, pytanie rekrutacyjne, pytanie egzaminacyjne, pytanie kontrolne, pytanie dodatkowe
    """),
    answer_labels=listed("""
        odpowiedź, odpowiedzi, odpowiedz, odp, krótka odpowiedź, długa odpowiedź, pełna odpowiedź,
        szczegółowa odpowiedź, przykładowa odpowiedź, wzorcowa odpowiedź, możliwa odpowiedź, oczekiwana odpowiedź,
        poprawna odpowiedź, prawidłowa odpowiedź, rozwiązanie, rozwiązania, rozwiazanie, rozw,
        przykładowe rozwiązanie, odpowiedź i wyjaśnienie, modelowa odpowiedź, sugerowana odpowiedź
    """),
    key_labels=listed("""
        odpowiedź, odpowiedzi, odpowiedz, odp, poprawna odpowiedź, poprawne odpowiedzi, prawidłowa odpowiedź,
        prawidłowe odpowiedzi, właściwa odpowiedź, poprawna, prawidłowa, klucz, klucz odpowiedzi, rozwiązanie,
        dobra odpowiedź
    """),
    key_sentences=listed("poprawna odpowiedź to, prawidłowa odpowiedź to"),
    cloze_labels=listed("luka, uzupełnij lukę"),
    explanation_labels=listed("""
        wyjaśnienie, wyjasnienie, objaśnienie, uzasadnienie, powód, dlaczego, komentarz, omówienie
    """),
    hidden_summaries=listed("""
        odpowiedź, odpowiedz, odpowiedzi, pokaż odpowiedź, pokaz odpowiedz, pokaż odpowiedzi, zobacz odpowiedź,
        zobacz odpowiedzi, wyświetl odpowiedź, odsłoń odpowiedź, odkryj odpowiedź, ujawnij odpowiedź,
        sprawdź odpowiedź, rozwiń odpowiedź, poprawna odpowiedź, prawidłowa odpowiedź, odpowiedź i wyjaśnienie,
        kliknij aby zobaczyć odpowiedź, kliknij by zobaczyć odpowiedź, kliknij aby zobaczyć, kliknij aby rozwinąć,
        kliknij tutaj, kliknij, rozwiązanie, rozwiązania, rozwiazanie, pokaż rozwiązanie, pokaż rozwiązania,
        zobacz rozwiązanie, odsłoń rozwiązanie, wyjaśnienie, pokaż wyjaśnienie, pokaż, zobacz, rozwiń, otwórz,
        więcej, pokaż więcej, szczegóły, spoiler, podpowiedź i odpowiedź,
        kliknij żeby zobaczyć odpowiedź
    """),
    question_words=listed("""
        co, co to, co to jest, czego, czemu, czym, o czym, dlaczego, po co, jak, jaki, jaka, jakie, jakich, jakiego,
        jakiej, jakim, jakimi, jaką, kiedy, od kiedy, do kiedy, gdzie, dokąd, skąd, kto, kogo, komu, który, która,
        które, którego, której, którym, których, którą, którzy, czyj, czyja, czyje, ile, ilu, na ile, czy, w jaki,
        w jaki sposób, w jakim, w jakich, w jakiej, w którym, w której, na czym, na jakie, na jakiej, na jakim,
        do czego, do jakich, do jakiego, z czego, z jakich, z jakiego, za co, za pomocą czego, przy jakich,
        od czego, dla jakich, dla jakiego, pod jakim, przez co, po czym, w czym, różnica między, różnice między,
        różnica pomiędzy, czym różni się, czym się różni, czym się różnią, wady i zalety, zalety i wady, kim jest,
        kim był,
        przy jakim, z jakim,
        za pomocą jakiego
    """),
    imperatives=listed("""
        wyjaśnij, wyjaśnić, proszę wyjaśnić, opisz, opisać, proszę opisać, wymień, wymienić, proszę wymienić, podaj,
        podać, proszę podać, zdefiniuj, zdefiniować, określ, określić, omów, omówić, proszę omówić, porównaj,
        porównać, odróżnij, rozróżnij, scharakteryzuj, scharakteryzować, przedstaw, przedstawić, uzasadnij, uzasadnić,
        udowodnij, udowodnić, wykaż, wykazać, pokaż, pokazać, wyprowadź, wyprowadzić, oblicz, obliczyć, policz,
        policzyć, wyznacz, wyznaczyć, znajdź, znaleźć, napisz, napisać, zapisz, zapisać, zaimplementuj,
        zaimplementować, rozwiąż, rozwiązać, sformułuj, sformułować, przeanalizuj, przeanalizować, oceń, ocenić,
        oszacuj, narysuj, narysować, naszkicuj, zaprojektuj, zaprojektować, zaproponuj, zaproponować, wskaż, wskazać,
        wybierz, wybrać, zaznacz, uzupełnij, uzupełnić, dopasuj, uporządkuj, zinterpretuj, zinterpretować, zilustruj,
        opowiedz, nazwij, stwórz, utwórz, rozważ, rozpatrz, załóżmy, załóż, wyobraź sobie, niech, dany jest,
        dana jest, dane są, prawda czy fałsz, sprawdź, streść, podsumuj, rozwiń, przypomnij, przetłumacz,
        przetłumaczyć, sklasyfikuj, uprość, skomentuj, ułóż, przyporządkuj, rozstrzygnij, wypisz, wytłumacz
    """),
    placeholders=listed("""
        odpowiedź tutaj, twoja odpowiedź, twoja odpowiedź tutaj, wpisz odpowiedź, wpisz tutaj odpowiedź,
        dodaj odpowiedź, do uzupełnienia, do zrobienia, do dopisania, do napisania, do wypełnienia, dopisać,
        brak odpowiedzi, bez odpowiedzi, jeszcze brak odpowiedzi, już wkrótce, w trakcie, w budowie,
        w przygotowaniu, todo,
        twój kod tutaj, tutaj twój kod,
        wpisz swoją odpowiedź, tu wpisz odpowiedź, miejsce na odpowiedź, twój tekst tutaj, napisz odpowiedź tutaj,
        wkrótce, uzupełnić
    """),
    never_questions=listed("""
        spis treści, zawartość, indeks, skorowidz, przegląd, lista pytań, literatura, bibliografia, źródła, źródło,
        odnośniki, linki, przydatne linki, materiały dodatkowe, dodatkowe materiały, zasoby, polecana literatura,
        warto przeczytać, zobacz też, zobacz także, patrz też, licencja, licencje, prawa autorskie, współpraca,
        współtworzenie, jak pomóc, jak współtworzyć, współtwórcy, autor, autorzy, autorka, o autorze, o mnie, o nas,
        o projekcie, o repozytorium, wstęp, wprowadzenie, przedmowa, podziękowania, zastrzeżenia, kontakt,
        historia zmian, lista zmian, dodatek, dodatki, załączniki, słownik, słowniczek, wymagania,
        wymagania wstępne, przypisy, wsparcie, cele
    """),
    navigation=listed("""
        do góry, na górę, wróć na górę, powrót na górę, powrót do góry, wróć do góry, na początek, wróć na początek,
        powrót do spisu treści, wróć do spisu treści, do spisu treści, wstecz, powrót, wróć, dalej, poprzedni,
        poprzednia, poprzednie, następny, następna, następne, poprzednia strona, następna strona,
        poprzednie pytanie, następne pytanie, poprzedni rozdział, następny rozdział, strona główna, spis treści
    """),
    tag_labels=listed("tagi, tag, etykiety, etykieta, słowa kluczowe, słowo kluczowe, temat, tematy"),
    difficulty_labels=listed("trudność, poziom, poziom trudności, stopień trudności"),
    metadata_labels=listed("""
        kategoria, kategorie, firma, częstość, częstotliwość, ważność, autor, punktacja, typ pytania,
        szacowany czas, ostatnia aktualizacja, id
    """),
    true_words=listed("prawda, tak, prawdziwe, poprawne, zgadza się"),
    false_words=listed("fałsz, nie, fałszywe, niepoprawne, nieprawda, błędne"),
    true_false_phrases=listed("""
        prawda czy fałsz, prawda/fałsz, prawda / fałsz, prawda lub fałsz, prawda albo fałsz, p/f, tak czy nie,
        tak/nie, tak / nie, czy to prawda
    """),
    all_of_the_above=listed("""
        wszystkie powyższe, wszystkie z powyższych, wszystkie odpowiedzi, wszystkie wymienione,
        wszystkie są poprawne, wszystkie, żadne z powyższych, żadna z powyższych, żaden z powyższych,
        żadna odpowiedź, żadne z wymienionych, żadna z odpowiedzi, żadne, żadna, oba, obie, obydwa, ani a ani b,
        a i b, b i c, a i c
    """),
    numbered_labels=listed("""
        zadanie, zad, ćwiczenie, ćw, problem, wyzwanie, fiszka, zadanie domowe, pytanie bonusowe, pytanie dodatkowe,
        zadanie dodatkowe
    """),
    paired_letters=(("p", "o"),),
    answers_titles=listed("odpowiedzi, rozwiązania, klucz odpowiedzi, rozwiązania zadań, poprawne odpowiedzi"),
    worth_words=listed("punkt, punkty, punktów, pkt, p, minut"),
    level_words=listed("łatwe, łatwy, średnie, średni, trudne, trudny"),
    plan_titles=listed("do zrobienia, lista zadań, plan działania, plany, harmonogram, plan rozwoju"),
    review_titles=listed("""
        pytania kontrolne, pytania powtórkowe, pytania egzaminacyjne, sprawdź się, pytania rekrutacyjne,
        pytania testowe, quiz, najczęstsze pytania, pytania sprawdzające, pytania utrwalające, sprawdź swoją wiedzę,
        test wiedzy, zagadnienia egzaminacyjne, ćwiczenia
    """),
    question_titles=listed("""
        pytania, quiz, egzamin, zadania, ćwiczenia, rozmowa kwalifikacyjna, kolokwium, kartkówka, fiszki,
        sprawdzian
    """),
    faq_titles=listed("najczęściej zadawane pytania, często zadawane pytania"),
    leading_titles=listed("pytania na, pytania do, pytania z, pytania o"),
    code_words=listed("wynik, następujący, poniższy, wypisze, kod"),
    plain_titles=listed("pytania"),
    unsettled_words=listed("otwarte, nierozstrzygnięte, pozostałe, inne, dalsze, moje"),
    manual_titles=listed("""
        instalacja, użycie, sposób użycia, wymagania, funkcje, konfiguracja, szybki start, uruchomienie
    """),
    trouble_labels=listed("problem"),
    trouble_titles=listed("rozwiązywanie problemów"),
    cause_labels=listed("przyczyna, przyczyny, objaw, objawy"),
    task_labels=listed("polecenie, polecenia, instrukcja, instrukcje, wymagania, treść, treść zadania"),
    hint_labels=listed("wskazówka, wskazówki, podpowiedź"),
    card_sides=(("przód", "tył"), ("awers", "rewers")),
    definition_labels=listed("definicja, znaczenie, tłumaczenie, objaśnienie"),
    begun_words=listed("powinien, powinna, powinno, powinni, powinny, może, mogą, musi, muszą, należy, aby, żeby"),
)
