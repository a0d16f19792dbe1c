import type { Server } from '#base/http/serve.ts';

import { addFigureComment, deleteFigureComment, editFigureComment } from './commands.ts';
import * as contract from './contract.ts';
import { countFigureComments, listFigureComments } from './queries.ts';

export function figureCommentRoutes({ serve }: Server): void {
  serve(contract.listFigureComments, listFigureComments);
  serve(contract.countFigureComments, countFigureComments);
  serve(contract.addFigureComment, addFigureComment);
  serve(contract.editFigureComment, editFigureComment);
  serve(contract.deleteFigureComment, deleteFigureComment);
}
