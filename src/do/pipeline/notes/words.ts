/** How the bell calls it when somebody is called in a note. */
export const mentionKind = 'note.mention';
