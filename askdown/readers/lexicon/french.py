"""French."""

from askdown.readers.lexicon.words import Lexicon, listed

FRENCH = Lexicon(
    code="fr",
    question_labels=listed("""
        question, questions, quest, question d'entretien, question d'examen, question de cours, question ouverte,
        question de révision, interrogation
    """),
    answer_labels=listed("""
        réponse, réponses, reponse, rép, réponse courte, réponse longue, réponse détaillée, réponse type,
        réponse modèle, réponse attendue, réponse possible, exemple de réponse, éléments de réponse, réponse suggérée,
        la réponse, bonne réponse, solution, solutions, corrigé, corrigé type, solution proposée,
        éléments de correction, espace pour la réponse, espace réponse, proposition de réponse, réponse idéale,
        ma réponse, piste de réponse, pistes de réponse, réponse et explication, solution et explication
    """),
    key_labels=listed("""
        réponse, réponses, bonne réponse, bonnes réponses, réponse correcte, réponses correctes, réponse exacte,
        réponse juste, la bonne réponse, corrigé, solution, clé, la réponse correcte, reponse, bonne reponse
    """),
    key_sentences=listed("""
        la bonne réponse est, bonne réponse est, la réponse correcte est, la réponse est, les bonnes réponses
        sont
    """),
    cloze_labels=listed("texte à trous, trou"),
    explanation_labels=listed("""
        explication, explications, justification, raison, pourquoi, raisonnement, détail, commentaire,
        explication détaillée
    """),
    hidden_summaries=listed("""
        réponse, réponses, la réponse, voir la réponse, voir réponse, voir les réponses, voir réponses,
        afficher la réponse, afficher les réponses, afficher réponse, montrer la réponse, révéler la réponse,
        découvrir la réponse, dévoiler la réponse, cliquez pour voir la réponse, cliquer pour voir la réponse,
        cliquez ici pour voir la réponse, cliquez pour afficher la réponse, cliquez pour révéler la réponse,
        cliquez pour voir, cliquez pour afficher, cliquer pour afficher, cliquez ici, cliquer ici,
        cliquez pour dérouler, solution, solutions, la solution, voir la solution, voir les solutions, voir solution,
        afficher la solution, afficher les solutions, montrer la solution, révéler la solution, corrigé,
        voir le corrigé, afficher le corrigé, correction, voir la correction, afficher la correction,
        réponse et explication, réponse et explications, explication, voir l'explication, afficher l'explication,
        éléments de réponse, voir, voir plus, afficher, dérouler, déplier, détails, en savoir plus, spoiler,
        indice et réponse, réponse attendue, bonne réponse, cliquez pour révéler, affichez la réponse,
        voir la bonne réponse, déplier la réponse, réponse détaillée, cliquer, cliquez
    """),
    question_words=listed("""
        que, qu'est-ce, qu'est-ce que, qu'est-ce qu'un, qu'est-ce qu'une, qu'est-ce qui, qu'est, qu'entend-on,
        qu'appelle-t-on, qu'entendez-vous, que signifie, quoi, en quoi, à quoi, de quoi, sur quoi, par quoi,
        avec quoi, pourquoi, comment, quand, depuis quand, où, d'où, qui, à qui, de qui, pour qui, quel, quelle,
        quels, quelles, lequel, laquelle, lesquels, lesquelles, duquel, auquel, combien, de combien, dans quel,
        dans quelle, dans quels, dans quelles, à quel, à quelle, à quels, de quel, de quelle, de quels, pour quel,
        pour quelle, pour quelles, pour quels, par quel, par quelle, avec quel, avec quelle, sous quelles, sur quel,
        sur quelle, en quelle, est-ce, est-ce que, est-il, est-elle, peut-on, pouvez-vous, pourriez-vous,
        pourrait-on, peux-tu, doit-on, faut-il, existe-t-il, y a-t-il, a-t-on, sait-on, avez-vous, êtes-vous,
        savez-vous, connaissez-vous, utilise-t-on, fait-on, différence entre, différences entre, quelle différence,
        avantages et inconvénients,
        a quoi, a quelle, a quels, par quels, par quelles, parmi les, parmi ces, qu'affiche, selon vous, d'après
        vous
    """),
    imperatives=listed("""
        explique, expliquez, expliquer, décris, décrivez, décrire, définis, définissez, définir, donne, donnez,
        donner, cite, citez, citer, nomme, nommez, nommer, énumère, énumérez, énumérer, listez, lister, compare,
        comparez, comparer, différencie, différenciez, différencier, distingue, distinguez, distinguer, discute,
        discutez, discuter, décrivez-moi, expliquez-moi, parlez-moi, parlez, présente, présentez, présenter, justifie,
        justifiez, justifier, démontre, démontrez, démontrer, prouve, prouvez, prouver, montre, montrez, montrer,
        calcule, calculez, calculer, détermine, déterminez, déterminer, dérivez, dériver, écris, écrivez, écrire,
        implémente, implémentez, implémenter, résous, résolvez, résoudre, trouve, trouvez, trouver, identifie,
        identifiez, identifier, indique, indiquez, indiquer, précise, précisez, préciser, propose, proposez, proposer,
        analyse, analysez, analyser, commente, commentez, commenter, illustre, illustrez, illustrer, résume, résumez,
        résumer, évalue, évaluez, évaluer, estime, estimez, estimer, esquissez, esquisser, dessine, dessinez,
        dessiner, tracez, tracer, choisis, choisissez, choisir, complète, complétez, compléter, cochez, sélectionnez,
        classez, classer, associez, rappelle, rappelez, rappeler, interprète, interprétez, interpréter, concevez,
        concevoir, déduisez, déduire, vérifiez, vérifier, exprimez, exprimer, imaginez, supposons, supposez, soit,
        soient, étant donné, on considère, considérez, considérons, insérez, insérer, inserez, inserer, supprimez,
        supprimer, modifiez, modifier, affichez, afficher, recherchez, rechercher, importez, importer, ajoutez,
        ajouter, comptez, compter, limitez, limiter, vrai ou faux, énoncer, énoncez, énonce, enoncer, enoncez,
        veuillez, traduis, traduisez, traduire, étudier, étudiez, etudier, etudiez, rédige, rédigez, rédiger,
        corrigez, relevez, reliez, simplifiez
    """),
    placeholders=listed("""
        réponse ici, votre réponse, votre réponse ici, ta réponse ici, écrivez votre réponse ici,
        insérez la réponse ici, insérer la réponse, réponse à venir, à venir, bientôt disponible, à compléter,
        à remplir, à rédiger, à faire, à ajouter, à définir, à suivre, en cours de rédaction, en construction,
        pas encore de réponse, pas de réponse, sans réponse, non répondu, aucune réponse, réponse manquante,
        votre code ici, ton code ici,
        écrire ici, écrivez ici, ta réponse, répondez ici, réponds ici, insérez votre réponse ici, votre texte ici,
        a compléter, réponse à compléter, en cours
    """),
    never_questions=listed("""
        sommaire, table des matières, table de matières, contenu, index, aperçu, vue d'ensemble, plan du cours,
        références, référence, bibliographie, sources, ressources, liens, liens utiles, lectures complémentaires,
        pour aller plus loin, pour en savoir plus, voir aussi, à lire aussi, licence, licences, droits d'auteur,
        contribuer, contribution, contributions, contributeurs, comment contribuer, auteur, auteurs, à propos,
        à propos de l'auteur, à propos de moi, introduction, avant-propos, préface, remerciements, récapitulatif,
        mentions légales, avertissement, contact, contactez-moi, nous contacter, historique,
        historique des modifications, journal des modifications, annexe, annexes, glossaire, prérequis,
        mode d'emploi, soutien, faire un don, objectifs, notes de bas de page
    """),
    navigation=listed("""
        retour en haut, retour au début, retour en haut de page, haut de page, revenir en haut, remonter, en haut,
        retour au sommaire, retour à la table des matières, retour à l'accueil, accueil, retour, précédent,
        précédente, suivant, suivante, page précédente, page suivante, question précédente, question suivante,
        chapitre précédent, chapitre suivant, sommaire, table des matières
    """),
    tag_labels=listed("""
        étiquettes, étiquette, tags, tag, mots-clés, mots clés, mot-clé, thème, thèmes, sujets, sujet
    """),
    difficulty_labels=listed("difficulté, niveau, niveau de difficulté, degré de difficulté"),
    metadata_labels=listed("""
        catégorie, catégories, entreprise, société, fréquence, importance, auteur, date, barème, type de question,
        durée estimée, mise à jour, dernière mise à jour, id
    """),
    kind_labels=listed("type, genre, format, points, temps, compétence"),
    true_words=listed("vrai, oui, correct, exact, juste, v"),
    false_words=listed("faux, non, incorrect, inexact, f"),
    true_false_phrases=listed("""
        vrai ou faux, vrai/faux, vrai / faux, vrai-faux, oui ou non, oui/non, oui / non, v/f, v ou f,
        correct ou incorrect, juste ou faux
    """),
    all_of_the_above=listed("""
        toutes les réponses, toutes ces réponses, toutes les réponses ci-dessus, tout ce qui précède,
        tous les précédents, toutes les précédentes, toutes les propositions, toutes sont correctes,
        toutes les affirmations, l'ensemble des réponses, aucune de ces réponses, aucune des réponses,
        aucune des réponses ci-dessus, aucun des précédents, aucune des précédentes, aucune de ces propositions,
        aucun de ces choix, rien de tout cela, aucun, aucune, les deux, ni l'un ni l'autre, a et b, b et c, a et c
    """),
    numbered_labels=listed("""
        exercice, exo, problème, devoir, tâche, défi, qcm, carte, question pratique, question théorique, cas pratique,
        mise en situation, question bonus, question supplémentaire, exercice bonus, exercice supplémentaire
    """),
    letter_pairs=(("q", "r"),),
    card_titles=listed("cartes mémoire, cartes mémo"),
    worth_words=listed("point, points, pt, pts, minutes"),
    level_words=listed("facile, moyen, moyenne, difficile, débutant, intermédiaire, avancé"),
    plan_titles=listed("""
        à faire, a faire, reste à faire, feuille de route, tâches, liste de tâches, liste des tâches, tâches à
        faire, projets à venir
    """),
    leading_titles=listed("""
        questions sur, questions d'entraînement, questions techniques, questions de cours, questions théoriques
    """),
    unsettled_words=listed("ouvertes, suspens, autres"),
    card_sides=(("recto", "verso"),),
    definition_labels=listed("définition, signification, traduction"),
    options_labels=listed("options, choix, propositions"),
    answers_titles=listed("""
        réponses, solutions, corrigé, corrigés, le corrigé, correction, corrections, réponses correctes
    """),
    review_titles=listed("""
        questions de révision, questions de compréhension, auto-évaluation, testez vos connaissances,
        vérifiez vos connaissances, questions d'entretien, questions d'examen, quiz, qcm, questionnaire,
        autoévaluation, questions de contrôle, testez-vous, testez votre compréhension, exercices, as-tu compris,
        avez-vous compris, contrôle des connaissances, vérification des connaissances, teste tes connaissances,
        vérifie tes connaissances
    """),
    question_titles=listed("""
        questions, quiz, examen, exercices, problèmes, entretien, qcm, interrogation, foire aux questions,
        questionnaire, questions-réponses
    """),
    faq_titles=listed("foire aux questions, questions fréquentes, questions fréquemment posées"),
    code_words=listed("sortie, suivant, suivante, affiche, ce code, ce programme, le code, résultat, erreur"),
    manual_titles=listed("installation, utilisation, fonctionnalités, configuration, démarrage rapide"),
    trouble_labels=listed("problème"),
    trouble_titles=listed("dépannage, résolution de problèmes, résolution des problèmes"),
    cause_labels=listed("cause, causes, symptôme, symptômes"),
    task_labels=listed("""
        consigne, consignes, instructions, énoncé, travail à faire, travail demandé, tâche, tâches
    """),
    hint_labels=listed("indice, indices, astuce, aide, indication"),
    common_orders=listed("""
        veuillez, insérez, insérer, inserez, inserer, supprimez, supprimer, modifiez, modifier, affichez, afficher,
        recherchez, rechercher, importez, importer, ajoutez, ajouter, comptez, compter, limitez, limiter
    """),
    begun_words=listed("doit, doivent, devrait, devraient, peut, peuvent, faut, pour"),
)
