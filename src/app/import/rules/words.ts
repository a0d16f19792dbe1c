/** A list of words written as one text: `'deal, verkoopkans'`. */
export function words(list: string): readonly string[] {
  return list.split(',').map((word) => word.trim());
}
