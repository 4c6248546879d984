// What the page with the cards on paper needs a script for: an address that names the layout, such as #a4,
// and a button that prints.
const layout = document.getElementById(location.hash.slice(1));
if (layout?.type === "radio") layout.checked = true;

const button = document.querySelector("button");
button.hidden = false;
button.addEventListener("click", () => print());
