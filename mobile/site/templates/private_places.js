// The addresses that show what is in the vault: they ask for it before anything else.

const PRIVATE = /^#\/(mensen|ik|instellingen\/veiligheid)(\/|$)/;

export const isPrivatePlace = () => PRIVATE.test(location.hash);
