"""English."""

from askdown.readers.lexicon.words import Lexicon, listed

ENGLISH = Lexicon(
    code="en",
    question_labels=listed("q, qs, que, ques, qus, quest, qn, qstn, question, interview question, interview q"),
    answer_labels=listed("""
        a, ans, answer, answers, sample answer, short answer, long answer, model answer, example answer,
        suggested answer, possible answer, expected answer, correct answer, detailed answer, quick answer, your answer,
        expected points, expert answer,
        interview answer,
        ideal answer, brief answer, full answer, one-line answer, the answer, my answer, answer and explanation,
        sample solution, suggested solution, model solution, possible solution, solution, solutions, soln, sol,
        response, sample response, model response, standard response, standard answer, strong answer, reply, output,
        space for answer, space for your answer,
        reference answer, best answer, official answer
    """),
    key_labels=listed("""
        answer, answers, ans, correct answer, correct answers, the correct answer, answer key, key, correct option,
        correct options, correct choice, correct choices, right answer, right answers, right option, correct,
        solution,
        correct response, correct responses, correct ans
    """),
    key_sentences=listed("""
        the correct answer is, correct answer is, the right answer is, the answer is, answer is, the correct
        option is, correct option is, the correct choice is, the correct answers are
    """),
    cloze_labels=listed("c, cloze"),
    explanation_labels=listed("""
        explanation, explanations, detailed explanation, remark, remarks, discussion, rationale, reason, reasoning,
        why, justification, answer explanation, why this is correct, why it is correct
    """),
    hidden_summaries=listed("""
        answer, answers, the answer, view answer, view answers, view the answer, show answer, show answers,
        show the answer, show me the answer, see answer, see answers, see the answer, check answer,
        check the answer, check your answer, reveal answer, reveal the answer, reveal answers, open answer,
        display answer, expand answer, toggle answer, answer and explanation, answer key, correct answer,
        sample answer, click for answer, click for the answer, click here for the answer, click here for answer,
        click to reveal, click to reveal answer, click to reveal the answer, click to show answer,
        click to show the answer, click to see answer, click to see the answer, click to view answer,
        click to view the answer, click to expand, click here, click me, click here to see the answer,
        tap to reveal, tap to show answer, solution, solutions, the solution, show solution, show the solution,
        view solution, view the solution, see solution, see the solution, reveal solution, check solution,
        click for solution, click to see solution, click to reveal solution, explanation, show explanation,
        view explanation, reveal, reveal me, spoiler, spoiler alert, show, show more, expand, expand me, open,
        details, read more, read answer, hint and answer, hint and solution,
        answer and solution, solution and explanation, hidden answer, unhide, peek, approach, show approach,
        click for approach
    """),
    question_words=listed("""
        what, what's, whats, why, how, how's, when, where, which, who, who's, whom, whose, can, could, is, are, was,
        were, do, does, did, should, would, will, shall, has, have, had, may, might, must, am, isn't, aren't,
        wasn't, doesn't, don't, didn't, can't, couldn't, won't, wouldn't, shouldn't, hasn't, haven't, in what,
        in which, for what, for which, at what, at which, to what, to which, from what, from which, by what,
        on what, on which, of what, of which, with what, with which, under what, under which, through what,
        since when, until when, difference between, differences between, difference b/w, advantages of,
        disadvantages of, advantages and disadvantages of, pros and cons of
    """),
    imperatives=listed("""
        explain, describe, list, define, discuss, compare, contrast, differentiate, distinguish, name, give, state,
        write, implement, derive, prove, show, calculate, compute, find, identify, outline, summarize, summarise,
        mention, tell, tell me, tell us, provide, suppose, consider, imagine, design, sketch, draw, evaluate, estimate,
        solve, create, build, walk, elaborate, illustrate, enumerate, determine, demonstrate, true or false, given,
        assume,
        convert, talk, use a, use an, use the, use your, interpret, justify, analyze, analyse, choose, select, pick,
        complete, fill, predict, briefly, please, let's say, match the, match each, verify, simplify, argue,
        criticize, criticise, propose, suggest, debug, fix, refactor, optimize, optimise, simulate, translate,
        plot the, plot a, highlight, clarify, specify, detail, share, introduce, according to, quantify, classify,
        formulate, rewrite, rank the, rank these, apply, declare, iterate over, concatenate, count the, print the,
        print all, reverse the, sort the, initialize, initialise,
        circle the, circle true, underline the, tick the, arrange the, arrange these, rearrange the, put these,
        put the following, order the following, order these, sort these, label the, mark each, enlist
    """),
    placeholders=listed("""
        answer here, your answer here, to be filled, to be added, to be answered, to be written, to be done,
        to be completed, to be continued, tbd, tba, tbc, todo, to-do, coming soon, answer coming soon, wip,
        work in progress, fill in, fill me, fill me in, add answer, add answer here, write your answer here,
        type your answer here, enter your answer here, no answer, no answer yet, not answered, not answered yet,
        not yet answered, unanswered, n/a, insert answer here, answer goes here, your answer goes here,
        answer to be added, add your answer here, answer pending, answer needed, missing answer, answer missing,
        help wanted, contributions welcome, pr welcome, prs welcome,
        your work here, your solution here, your response here, your explanation here, your thoughts here,
        your code here, write your code here, code here,
        your text here, your answer, write here, write your answer, answer in your own words here, type here,
        enter your answer, put your answer here,
        to do, pending
    """),
    never_questions=listed("""
        contents, table of contents, toc, index, overview, references, reference, resources, further reading, more
        reading, recommended reading, reading list, license, licence, licensing, contributing, contributors,
        contribution, contributions, about, about me, about the author, about this repository, about us, credits,
        acknowledgements, acknowledgments, acknowledgement, introduction, preface, foreword, disclaimer, changelog,
        change log, sources, links, useful links, external links, see also, support, support me, contact, contact me,
        authors, author, summary, bibliography, additional links, additional resources, useful resources, related,
        related links, prerequisites, how to contribute, what's next, what next, next steps, where to go next, what to
        do next, how to use it, how to use this, how to use this repo, how to use this repository, how to use this
        guide, how to use this document, how to use this list, how to use this collection, how to use this resource,
        how to use these notes, how to use these questions, how to study, how this is organized, how it is organized,
        why this repo, why this repository, why this guide, why this list, who is this for, who is this guide for, who
        this is for, who is it for, who should use this, who should read this, what's inside, what is inside, what's
        covered, what is covered, what's included, what's in this repo, what is this repo, what is this repository,
        what is this, what's this,
        what is this about, what's this about, why contribute, how can you help, how you can help, how can i help,
        how can i contribute, why this repo exists, why this repository exists, why this exists, what you will learn,
        what you'll learn, what you'll find here, getting started, star history, sponsors, donate, stay in touch,
        connect with me, follow me, roadmap, copyright, glossary, appendix, tips, interview tips, tips for interview,
        tips for interviews, tips for the interview, general tips, pro tips, final tips, study tips, exam tips,
        preparation tips, interview preparation tips, whiteboard tips, last-minute tips, quick tips, bonus tips
    """),
    navigation=listed("""
        contents,
        back to top, back to the top, back to contents, back to table of contents, back to the table of contents,
        back to toc, back to index, back to questions, back to list, back to readme, back to main, back to home,
        go to top, go to the top, scroll to top, to the top, top, previous, prev, next, next question,
        previous question, next page, previous page, next chapter, previous chapter, back, home, return to top,
        return to contents, return to table of contents, table of contents, toc, up
    """),
    tag_labels=listed("tags, tag, topics, topic, keywords, keyword, labels, concepts, hashtags, subject, subjects"),
    difficulty_labels=listed("difficulty, level, difficulty level, level of difficulty, complexity level"),
    metadata_labels=listed("""
        category, categories, asked by, asked in, asked at, asked on, company, companies, source, author, id,
        card id, question id, question type, frequency, importance, date, date added, last updated, last reviewed,
        updated, estimated time, time to answer, reading time, max points, reviewed
    """),
    kind_labels=listed("""
        type, kind, format, points, marks, style, skill, skills, domain, time,
        time limit, weight, score, bloom level, bloom's level, learning objective
    """),
    true_words=listed("true, yes, correct, right, t"),
    false_words=listed("false, no, incorrect, wrong, f"),
    true_false_phrases=listed("""
        true or false, true/false, true / false, true-false, t/f, t / f, yes or no, yes/no, yes / no,
        right or wrong, correct or incorrect, is this true, is it true
    """),
    all_of_the_above=listed("""
        all of the above, none of the above, both of the above, all of these, none of these, all the above,
        all above, none above, all of them, none of them, any of the above, neither of the above, none of the other,
        all options are correct, no option is correct, both a and b, both b and c, both a and c, a and b, b and c,
        a and c, both are correct, neither is correct, cannot be determined,
        all are correct, all are true
    """),
    begun_words=listed("to, should, must, will, can, shall, may, could, would, might"),
    numbered_labels=listed("""
        problem, exercise, task, challenge, puzzle, prompt, card, flashcard, flash card, mcq, bonus question,
        practice question, coding question, debug question, challenge question, theory question, sample question,
        extra question, review question, discussion question, exam question, quiz question, warm-up question
    """),
    ordinals=listed("one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve"),
    letter_pairs=(("q", "a"),),
    options_labels=listed("options, choices, option, answer options, answer choices, possible answers"),
    answers_titles=listed("""
        answers, answer key, answer keys, answer sheet, solutions, solution key, the answers, correct answers,
        sample answers, suggested answers, model answers, sample solutions, model solutions
    """),
    title_words=listed("""
        quiz, exercise, exercises, practice, test, exam, homework, assignment, worksheet, review, question,
        questions, problem, problems, problem set, chapter, section, part, unit, module, lesson, week, day,
        lab, self, quick, check, knowledge, midterm, final, mock, mcq, mcqs, true, false, short
    """),
    question_titles=listed("""
        questions, question bank, q&a, q & a, qna, faq, faqs, quiz, quizzes, mcq, mcqs, multiple choice,
        multiple-choice, true or false, true/false, fill in the blank, fill in the blanks, fill-in-the-blank, pop quiz,
        exam, exams, exercises, problems,
        problem set, puzzles, practice question, coding challenges, sql challenges, python challenges,
        programming challenges,
        interview, viva, viva voce, flashcards, flash cards, trivia, test yourself
    """),
    faq_titles=listed("faq, faqs, frequently asked questions, frequently asked"),
    card_titles=listed("flashcards, flash cards, flashcard, flash card, memory cards"),
    card_sides=(("front", "back"),),
    definition_labels=listed("definition, meaning, translation"),
    worth_words=listed("point, points, pt, pts, mark, marks, min, mins, minute, minutes"),
    level_words=listed("""
        easy, medium, hard, simple, moderate, difficult, basic, beginner, intermediate, advanced, expert,
        tricky, challenging
    """),
    plan_titles=listed("""
        todo, to-do, to do, todos, to-dos, todo list, to-do list, to do list, roadmap, road map, tasks, task
        list, backlog, checklist, milestones, plans, future plans, future work, planned features
    """),
    review_titles=listed("""
        review questions, questions for review, review exercises, study questions, practice questions,
        discussion questions, comprehension questions, exam questions, sample questions, interview questions,
        self-check, self check, self-assessment, self-test, self test, check yourself, check your
        understanding, check your knowledge, test yourself, test your knowledge, test your understanding,
        knowledge check, recall questions, questions to think about, questions to consider, reflection
        questions, quiz, flashcards, exercises, practice problems, end-of-chapter questions, chapter
        questions, warm-up questions, think about it, something to think about, food for thought
    """),
    common_orders=listed("""
        list, name, give, state, write, show, find, identify, provide, consider, design, sketch, draw, estimate, solve,
        create, build, walk, determine, demonstrate, assume, convert, talk, use a, use an, use the, use your, interpret,
        analyze, analyse, choose, select, pick, complete, fill, predict, briefly, please, match the, match each, verify,
        simplify, propose, suggest, debug, fix, refactor, optimize, optimise, simulate, translate, plot the, plot a,
        highlight, clarify, specify, detail, share, introduce, according to, classify, formulate, rewrite, implement,
        apply, declare, iterate over, concatenate, count the, print the, print all, reverse the, sort the, initialize,
        initialise,
        tell, mention, outline, describe the bug, imagine,
        circle the, circle true, underline the, tick the, arrange the, arrange these, rearrange the, put these,
        put the following, order the following, order these, sort these, label the, mark each, enlist
    """),
    question_verbs=listed("""
        is, are, was, were, do, does, did, can, could, should, would, will, has, have, had, might, may, must, am,
        happens
    """),
    code_words=listed("""
        output, outputs, prints, print, result, results, following, below, above, this code, this program,
        the code, the program, this function, snippet, error, errors, wrong, bug, complexity, predict, given,
        consider, explain, debug, fix, trace, line, refactor, optimize, optimise, rewrite, simplify, convert
    """),
    plain_titles=listed("questions, mcqs"),
    unsettled_words=listed("""
        open, unresolved, unanswered, outstanding, remaining, pending, further, other, any, no, my, your, more
    """),
    manual_titles=listed("""
        installation, install, installing, how to install, usage, how to use, basic usage, quick start, quickstart,
        requirements, features, key features, build, building, development, documentation, demo, screenshots,
        tech stack, project structure, setup, configuration, deployment, running the tests, commands,
        how it works, roadmap, limitations
    """),
    trouble_labels=listed("problem"),
    trouble_titles=listed("troubleshooting, common issues, common problems, known issues"),
    cause_labels=listed("cause, causes, root cause, possible cause, possible causes, symptom, symptoms"),
    task_labels=listed("""
        instructions, instruction, your task, the task, task, tasks, requirements, requirement, problem statement,
        what to do
    """),
    hint_labels=listed("hint, hints, hint 1, hint 2, hint 3, clue, clues"),
)
