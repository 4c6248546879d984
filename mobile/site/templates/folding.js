// The same letters, however they are written: the twin of core/folding.py, which says why. A test holds both to the
// same texts. `letters` is its table of letters that have no plain form of their own.

export function makeFold(letters) {
  const special = new RegExp(`[${Object.keys(letters).join("")}]`, "gu");
  const bare = (text) =>
    text
      .normalize("NFKD")
      .replace(/[\p{Cf}\p{Mn}\p{Me}\u0640'`´ʹʻʼʽ‘’‛′＇]/gu, "")
      .replace(/\p{Pd}/gu, "-")
      .replace(/\p{Zs}/gu, " ")
      .replace(special, (letter) => letters[letter]);
  // toLowerCase keeps two letters that only look like small ones: a sharp s, and a sigma that ends a word
  return (text) => bare(bare(text).toLowerCase().replace(/ß/g, "ss").replace(/ς/g, "σ"));
}
