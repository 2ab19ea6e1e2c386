/** `case.svg` of a case on the page: ornament beside the title, so without words of its own. */
import { readPicture } from '../../../scenarios/case/read-picture.ts';
import { PlacePicture } from '../../parts/place-picture.tsx';
import { useSession } from './session.ts';
import { useReply } from './use-reply.ts';

export function CaseDrawing({ caseId }: { readonly caseId: string }) {
  const { client } = useSession();
  const files = useReply(client, 'cases.pictures', { caseId });
  const text = files.status === 'ready' ? files.value['case.svg'] : undefined;
  const picture = text === undefined ? null : readPicture(text).picture;
  return picture && <PlacePicture picture={picture} alt="" />;
}
