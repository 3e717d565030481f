// The cards of the page, as they stand in its list.

/**
 * Read all cards of a page: `{ id, kind, deck, tags, element, … }`; `element` stays in the list. Those whose options were
 * `made` automatically are practised and tested, but not studied: they say little about the card that they were made of.
 */
export function readCards(root) {
  return [...root.querySelectorAll("article.card")].map((element) => {
    const { id, kind, tags = "", accept, bounds, pinned = "0", parent = "" } = element.dataset;
    return {
      id,
      kind,
      deck: element.closest(".chapter").dataset.deck,
      element,
      parent,
      tags: tags.split(" ").filter(Boolean),
      accepted: accept ? JSON.parse(accept) : [],
      bounds: bounds ? bounds.split(" ").map(Number) : null,
      fixed: "fixed" in element.dataset,
      made: "made" in element.dataset,
      pinned: Number(pinned),
    };
  });
}

/**
 * Copy a part of a card ("question", "answer", "explanation", "extra") out of the list, or null where it is empty. Ids become
 * others, since the card itself stays in the page.
 */
export function partOf(card, name) {
  const part = card.element.querySelector(`:scope > .${name}, :scope > .solution > .${name}`);
  return part && part.firstChild ? copied(part, card) : null;
}

/** Give the options of a card: `{ place, right, content, feedback }`, by their place in the list. */
export function optionsOf(card) {
  const verdicts = card.element.querySelectorAll(":scope > .solution > .verdicts > li");
  return [...card.element.querySelectorAll(":scope > .options > li")].map((item, place) => ({
    place,
    right: "right" in item.dataset,
    content: copied(item.querySelector(".option"), card),
    feedback: feedbackAt(verdicts[place], card),
  }));
}

function feedbackAt(verdict, card) {
  const feedback = verdict?.querySelector(":scope > .feedback");
  return feedback ? copied(feedback, card) : null;
}

/** Give the first words of a question, as plain text. */
export function nameOf(card, longest = 90) {
  const question = partOf(card, "question");
  for (const hidden of question.querySelectorAll(".told, svg")) hidden.remove();
  const text = question.textContent.replace(/\s+/g, " ").trim();
  return text.length > longest ? `${text.slice(0, longest).replace(/\s\S*$/, "")} …` : text;
}

/** Copy content, which says its language and direction itself: the interface around it may have others. */
function copied(element, card) {
  const copy = element.cloneNode(true);
  for (const name of ["lang", "dir"]) {
    const value = card.element.closest(`[${name}]`)?.getAttribute(name);
    if (value) copy.setAttribute(name, value);
  }
  for (const one of copy.querySelectorAll("[id]")) one.id = `shown-${one.id}`;
  for (const link of copy.querySelectorAll('a[href^="#"]')) link.setAttribute("href", `#shown-${link.hash.slice(1)}`);
  return copy;
}
