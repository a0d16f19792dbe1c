import type { PDFContext, PDFPage } from '@cantoo/pdf-lib';

/**
 * The same PDF with tags for whoever listens to it: each sheet is one picture with the words that say what is on it.
 * The press writes no tags of its own yet (decision 117). The same pages and words give the same bytes.
 * @param words one text for each sheet, in order; a sheet without one of its own gets the last
 */
export async function tagged(pdf: Uint8Array, words: readonly string[]): Promise<Buffer> {
  const { PDFDocument, PDFHexString, PDFName } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context, catalog } = document;
  const root = context.nextRef();
  const whole = context.nextRef();
  const figures = document.getPages().map((page, sheet) => {
    hold(context, page, sheet);
    const { width, height } = page.getSize();
    return context.register(
      context.obj({
        Type: 'StructElem',
        S: 'Figure',
        P: whole,
        Pg: page.ref,
        K: 0,
        Alt: PDFHexString.fromText(words[sheet] ?? words.at(-1) ?? ''),
        A: { O: 'Layout', Placement: 'Block', BBox: [0, 0, width, height] },
      }),
    );
  });
  context.assign(whole, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: figures }));
  const parents = context.obj({ Nums: figures.flatMap((figure, sheet) => [sheet, [figure]]) });
  const tree = { Type: 'StructTreeRoot', K: [whole], ParentTree: parents, ParentTreeNextKey: figures.length };
  context.assign(root, context.obj(tree));
  catalog.set(PDFName.of('StructTreeRoot'), root);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  return Buffer.from(await document.save({ addDefaultPage: false, updateFieldAppearances: false }));

  /** Everything on the sheet belongs to its picture. */
  function hold(of: PDFContext, { node }: PDFPage, sheet: number): void {
    const contents = node.normalizedEntries().Contents?.asArray() ?? [];
    const mark = (operators: string) => of.register(of.stream(operators));
    node.set(PDFName.Contents, of.obj([mark('/Figure <</MCID 0>> BDC\n'), ...contents, mark('\nEMC\n')]));
    node.set(PDFName.of('StructParents'), of.obj(sheet));
    node.set(PDFName.of('Tabs'), PDFName.of('S'));
  }
}
