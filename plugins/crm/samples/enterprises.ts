import { weighted, workingMoment, type SampleRecord } from '@vermilion/plugin-kit';
import { integerBetween, pick } from '@vermilion/plugin-kit/fields';
import { day, type Owner, type Sampling } from './chance.js';
import { cities } from './cities.js';
import { companyCode } from './companyCode.js';
import { companyName, trades } from './companyName.js';
import { contractFields, type SampleContract } from './contractFields.js';
import { contacts, contractRecords, dealTotal, followMoments, followUps, opportunities } from './customerStory.js';
import { specialContracts } from './specialContracts.js';

const sizes = { micro: 12, small: 60, medium: 260, large: 900, xlarge: 5_000 } as const;
/** Texts that have broken exports and screens before. */
const oddities = ['=cmd()|"A1"', '𠮷野家、㐂', '全角ＡＢＣ１２３', '引号"与\'与\n换行', '😀 已加微信', '007 前导零'];

const coopOf: Readonly<Record<string, string>> = { potential: 'none', intent: 'negotiating', won: 'active', lost: 'ended' };

function contractsOf(
  sampling: Sampling,
  customer: { readonly owner: Owner; readonly name: string; readonly status: string; readonly at: number },
  index: number,
): readonly SampleContract[] {
  const { owner, name, status, at: since } = customer;
  const signed = status === 'won' ? integerBetween(sampling.random, 1, 3) : 0;
  const special = specialContracts[index];
  return [
    ...Array.from({ length: signed }, () => contractFields(sampling, owner, name, true, { since })),
    ...(special === undefined ? [] : [contractFields(sampling, owner, name, false, { since, special })]),
  ];
}

/** The tag that somebody gave by hand, and those that the tag rules give. */
function tagsOf(given: string | null, { dealAmount, dealCount, lastDealDate }: ReturnType<typeof dealTotal>, now: number) {
  const isRecent = lastDealDate !== null && Date.parse(lastDealDate) > now - 180 * day;
  const tags = [
    ...(given === null ? [] : [given]),
    ...(Number(dealAmount) >= 500_000 ? ['高价值'] : []),
    ...(dealCount >= 2 && isRecent ? ['复购倾向'] : []),
  ];
  return tags.length === 0 ? null : tags;
}

/** One company and everything about it. A few have almost the name of the one before: duplicates to be found. */
function* enterprise(sampling: Sampling, index: number, nearly: string | undefined): Iterable<SampleRecord> {
  const { random, now, owners } = sampling;
  const [city, code] = pick(random, cities);
  const industry = pick(random, Object.keys(trades));
  const name = nearly ?? companyName(random, city, industry);
  const key = `enterprise${index}`;
  // The first owner is whom the demo signs in as: her drafts are ready to be submitted.
  const owner = index < specialContracts.length ? owners[0]! : pick(random, owners);
  const status = weighted(random, [
    ['potential', 45],
    ['intent', 30],
    ['won', 18],
    ['lost', 7],
  ]);
  // Whoever has bought, or will not, has been known for a while.
  const isSettled = status === 'won' || status === 'lost';
  const at = workingMoment(random, now - 720 * day, now - (isSettled ? 60 : 4) * day);
  const contracts = contractsOf(sampling, { owner, name, status, at }, index);
  const follows = followMoments(sampling, at);
  const size = pick(random, Object.keys(sizes) as (keyof typeof sizes)[]);
  const last = follows.at(-1) ?? null;
  const total = dealTotal(contracts);
  const inPool = status !== 'won' && last !== null && last < now - 30 * day;
  const ownerless = inPool ? ({ ownerless: true } as const) : {};
  yield {
    entity: 'enterpriseCustomer',
    key,
    owner: owner.id,
    ...ownerless,
    at,
    fields: {
      name,
      shortName: name.slice(0, 6),
      uscc: companyCode(random, code, index),
      industry,
      size,
      employeeCount: sizes[size],
      annualRevenue: (integerBetween(random, 100, 90_000) + 0.5).toFixed(2),
      province: code,
      address: `${city}市示例路 ${integerBetween(random, 1, 999)} 号`,
      website: `https://www.example.com/c${index}`,
      coopStatus: coopOf[status],
      status,
      lifecycle: status === 'won' ? 'signed' : status === 'lost' ? 'churn' : 'nurture',
      level: pick(random, ['A', 'B', 'B', 'C', 'C', 'D']),
      source: pick(random, ['exhibition', 'search', 'ad', 'referral', 'online', 'phone', 'partner']),
      ...total,
      lastFollowAt: last,
      inPool,
      tags: tagsOf(random() < 0.4 ? pick(random, ['重点跟进', '行业标杆', '老客户']) : null, total, now),
      remark: index % 20 === 7 ? oddities[Math.floor(index / 20) % oddities.length]! : null,
    },
  };
  for (const contact of contacts(sampling, owner, key, at)) yield { ...contact, ...ownerless };
  yield* opportunities(sampling, owner, { key, name, at, won: status === 'won' });
  yield* contractRecords(sampling, owner, { key, kind: 'enterprise' }, contracts);
  yield* followUps(sampling, owner, { key, kind: 'enterprise' }, follows);
}

/** Another way of writing the same company. */
function variant(name: string, index: number): string {
  if (index % 2 === 0) return name.replace(/(股份)?有限公司$|合伙企业$/, '有限责任公司');
  return name.replace('信息', '信息 ').replace(/有限公司$/, '（集团）有限公司');
}

export function* enterprises(sampling: Sampling, count: number): Iterable<SampleRecord> {
  let before: string | undefined;
  for (let index = 0; index < count; index++) {
    // Three in a hundred.
    const nearly = index % 33 === 32 && before !== undefined ? variant(before, index) : undefined;
    for (const record of enterprise(sampling, index, nearly)) {
      if (record.entity === 'enterpriseCustomer') before = record.fields.name as string;
      yield record;
    }
  }
}
