export const duplicates = {
  alike: 'The same record may be there already',
  reason: 'Say why it is to be saved all the same',
  hidden: '{count} more like it are not yours to see.',
};
