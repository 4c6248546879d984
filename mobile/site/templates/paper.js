// What the page with the cards on paper needs a script for: an address that names what is chosen, such as #a4 or
// #a6+more, and a button that prints.
for (const name of location.hash.slice(1).split("+")) {
  const choice = document.getElementById(name);
  if (choice?.localName === "input") choice.checked = true;
}

const button = document.querySelector("button");
button.hidden = false;
button.addEventListener("click", () => print());
