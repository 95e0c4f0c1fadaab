import { personName, weighted, workingMoment, type SampleRecord } from '@vermilion/plugin-kit';
import { fieldKinds, pick } from '@vermilion/plugin-kit/fields';
import { individualCustomer } from '../entities/individualCustomer.js';
import { day, type Sampling } from './chance.js';
import { cities } from './cities.js';
import { contractFields } from './contractFields.js';
import { contractRecords, dealTotal, followMoments, followUps } from './customerStory.js';

export function* individuals(sampling: Sampling, count: number): Iterable<SampleRecord> {
  const { random, now, owners, nextMobile } = sampling;
  for (let index = 0; index < count; index++) {
    const key = `individual${index}`;
    const owner = pick(random, owners);
    const name = personName(random);
    const [city, code] = pick(random, cities);
    const status = weighted(random, [
      ['potential', 45],
      ['intent', 30],
      ['won', 18],
      ['lost', 7],
    ]);
    const at = workingMoment(random, now - 720 * day, now - (status === 'won' ? 60 : 4) * day);
    const contracts =
      status === 'won' ? [contractFields(sampling, owner, name, true, { since: at, special: { type: 'service' } })] : [];
    const follows = followMoments(sampling, at);
    yield {
      entity: 'individualCustomer',
      key,
      owner: owner.id,
      at,
      fields: {
        name,
        idType: 'idcard',
        idNo: fieldKinds.idcard.sample(random, individualCustomer.fields.idNo),
        mobile: nextMobile(),
        email: `person${index}@example.cn`,
        province: code,
        address: `${city}市样例街 ${index + 1} 号`,
        status,
        level: pick(random, ['A', 'B', 'C', 'D']),
        source: pick(random, ['online', 'referral', 'ad', 'visit']),
        tags: random() < 0.4 ? [pick(random, ['转介绍', '会员', '母婴'])] : null,
        dealAmount: dealTotal(contracts).dealAmount,
        lastFollowAt: follows.at(-1) ?? null,
        consent: random() < 0.6,
      },
    };
    yield* contractRecords(sampling, owner, { key, kind: 'individual' }, contracts);
    yield* followUps(sampling, owner, { key, kind: 'individual' }, follows);
  }
}
