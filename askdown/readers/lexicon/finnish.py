"""Finnish."""

from askdown.readers.lexicon.words import Lexicon, listed

FINNISH = Lexicon(
    code="fi",
    question_labels=listed("kysymys, tenttikysymys, haastattelukysymys, kertauskysymys"),
    answer_labels=listed("""
        vastaus, vastaukset, lyhyt vastaus, mallivastaus, esimerkkivastaus, oikea vastaus, ratkaisu, ratkaisut,
        malliratkaisu, esimerkkiratkaisu
    """),
    key_labels=listed("vastaus, oikea vastaus, oikeat vastaukset, oikea vaihtoehto, ratkaisu"),
    cloze_labels=listed("täydennys"),
    explanation_labels=listed("selitys, perustelu, perustelut"),
    hidden_summaries=listed("""
        vastaus, näytä vastaus, katso vastaus, paljasta vastaus, klikkaa nähdäksesi vastaus, klikkaa tästä, ratkaisu,
        näytä ratkaisu, katso ratkaisu, malliratkaisu, näytä malliratkaisu, selitys, näytä selitys, näytä, lisää,
        mallivastaus, avaa vastaus
    """),
    question_words=listed("""
        mikä, mitä, mitkä, miksi, miten, milloin, missä, mistä, mihin, minne, kuka, ketkä, kenen, kuinka,
        kuinka monta, kuinka paljon, millainen, millaisia, kumpi, mitä eroa, mikä ero, ero, erot
    """),
    imperatives=listed("""
        selitä, kuvaile, kuvaa, luettele, mainitse, määrittele, vertaa, vertaile, laske, todista, kirjoita, toteuta,
        piirrä, valitse, täydennä, oikein vai väärin, perustele, anna esimerkki, nimeä, pohdi, analysoi, luokittele,
        ratkaise, sievennä, arvioi, muotoile, osoita
    """),
    placeholders=listed("""
        vastaus tähän, kirjoita vastaus tähän, ei vastausta, tulossa, tulossa pian, täydennetään
    """),
    never_questions=listed("""
        sisällys, sisällysluettelo, hakemisto, johdanto, esipuhe, yhteenveto, viitteet, lähteet, linkit,
        kirjallisuus, lisälukemista, lisenssi, osallistuminen, tekijät, tietoja, tietoa minusta, tekijästä,
        kiitokset, liite, liitteet, sanasto, yhteystiedot
    """),
    navigation=listed("""
        takaisin ylös, ylös, takaisin sisällysluetteloon, takaisin, edellinen, seuraava, seuraava kysymys,
        edellinen kysymys, etusivu
    """),
    tag_labels=listed("tagit, avainsanat, aihe, aiheet, tunnisteet"),
    difficulty_labels=listed("vaikeus, vaikeusaste, vaikeustaso, taso"),
    metadata_labels=listed("luokka, lähde, yritys, päivämäärä, pisteet, kysymystyyppi"),
    true_words=listed("totta, tosi, oikein, kyllä"),
    false_words=listed("väärin, epätosi, ei"),
    true_false_phrases=listed("""
        oikein vai väärin, oikein/väärin, totta vai tarua, tosi vai epätosi, tosi/epätosi, kyllä vai ei,
        kyllä/ei
    """),
    all_of_the_above=listed("""
        kaikki edellä mainitut, kaikki yllä olevat, kaikki edelliset, ei mikään edellä mainituista, ei mikään
        yllä olevista, ei mikään edellisistä, molemmat
    """),
    numbered_labels=listed("tehtävä, harjoitus, harjoitustehtävä"),
    paired_letters=(("k", "v"),),
    question_titles=listed("kysymykset, kysymyksiä, tentti, koe, harjoitukset, tehtävät, haastattelu"),
    faq_titles=listed("usein kysytyt kysymykset, usein kysyttyä"),
    answers_titles=listed("vastaukset, ratkaisut"),
    worth_words=listed("piste, pistettä, p, min"),
    level_words=listed("helppo, keskitaso, keskivaikea, vaikea"),
    plan_titles=listed("tehtävälista, tekemättä, suunnitelmat, tiekartta, työlista"),
    review_titles=listed("""
        kertauskysymykset, harjoituskysymykset, tarkistuskysymykset, testaa itsesi, testaa osaamisesi, visa
    """),
    plain_titles=listed("kysymykset, kysymyksiä"),
    unsettled_words=listed("avoimet, muut, avoimia"),
    code_words=listed("""
        seuraava, seuraavan, seuraavassa, tulostaa, tuloste, tulos, tämä koodi, koodi, ohjelma, virhe
    """),
    manual_titles=listed("asennus, käyttö, vaatimukset, ominaisuudet, asetukset, pika-aloitus"),
    card_sides=(("etupuoli", "kääntöpuoli"), ("etupuoli", "takapuoli")),
    definition_labels=listed("määritelmä, merkitys, käännös, selitys"),
    hint_labels=listed("vihje, vihjeet"),
)
