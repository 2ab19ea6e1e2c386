/** Who does what: services by group, what each is there for, the public contact points and when they were checked. */
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-language.ts';
import { FactBasis } from '../../../parts/fact-basis.tsx';
import { useWanted } from '../../../parts/use-wanted.ts';
import { sourceTitles } from '../../session/source-titles.ts';
import { checkedOn } from '../data/checked.ts';
import { type Actor, actorGroups, actors } from '../data/directory.ts';
import type { SectionProps } from '../section.ts';
import { useFacts } from '../use-facts.ts';
import { roleKey } from '../words.ts';
import { Block } from './block.tsx';

export function DirectorySection({ wanted }: SectionProps) {
  const { t } = useTranslation('handbook');
  const { t: common } = useTranslation('common');
  const { date } = useFormats();
  return (
    <>
      <div className="note">
        <p>{t('directory.note')}</p>
        <p>{common('help.checked', { date: date(checkedOn) })}</p>
      </div>
      {actorGroups.map((group) => (
        <Block key={group} title={t(`directory.group.${group}`)}>
          <ul className="actor-list">
            {actors
              .filter((actor) => actor.group === group)
              .map((actor) => (
                <ActorItem key={actor.id} actor={actor} wanted={wanted === actor.id} />
              ))}
          </ul>
        </Block>
      ))}
    </>
  );
}

interface ActorItemProps {
  readonly actor: Actor;
  readonly wanted: boolean;
}

function ActorItem({ actor, wanted }: ActorItemProps) {
  const { t } = useTranslation('handbook');
  const { t: common } = useTranslation('common');
  const item = useWanted<HTMLLIElement>(wanted);
  const factsOf = useFacts();
  const sources = (actor.sources ?? []).map((key) => sourceTitles[key] ?? key).join('; ');
  return (
    <li {...item} className="actor" data-actor={actor.id}>
      <h3 className="actor-name">{t(`directory.name.${actor.id}` as 'directory.name.police')}</h3>
      {actor.phone && <p className="actor-phone figure">{actor.phone}</p>}
      <p>{t(roleKey(actor.id))}</p>
      {actor.hoursOpen && <p className="actor-check">{t('directory.hours')}</p>}
      {actor.sites && <Sites sites={actor.sites} />}
      {sources && <p className="small soft">{common('fact.source', { source: sources })}</p>}
      <FactBasis facts={factsOf(actor.facts ?? [])} />
    </li>
  );
}

function Sites({ sites }: { readonly sites: readonly string[] }) {
  const { t } = useTranslation('handbook');
  return (
    <ul>
      {sites.map((site) => {
        const name = new URL(site).host;
        return (
          <li key={site}>
            <a href={site} target="_blank" rel="noreferrer" aria-label={t('directory.site', { site: name })}>
              {name}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
