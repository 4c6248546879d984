// Lets a screen reader hear what stands in a field before anyone is in it. Flutter gives the field of the page its
// text only then; until then Python hands it over as the name of the field's node, behind a mark
// (mobile/widgets/text_field.py), and here it is moved to where it belongs.

const NAME = "flt-semantics-identifier";
const MARK = "text:";
const NAMED = `[${NAME}^="${MARK}"]`;

export function showFieldTexts() {
  const show = (node) => {
    const text = node.getAttribute(NAME).slice(MARK.length);
    node.removeAttribute(NAME);
    const field = node.querySelector("input, textarea");
    if (field && field !== document.activeElement) field.value = text;
  };
  const look = ({ target, addedNodes }) => {
    if (target.matches(NAMED)) show(target);
    for (const node of addedNodes) if (node.matches?.(NAMED)) show(node);
    for (const node of addedNodes) node.querySelectorAll?.(NAMED).forEach(show);
  };
  const observer = new MutationObserver((changes) => changes.forEach(look));
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: [NAME] });
}
