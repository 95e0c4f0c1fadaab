import { digits, organizationCheckCharacter, usccCheckCharacter } from '@vermilion/plugin-kit/fields';

/** A unified social credit code that is right in both its check characters; `index` makes it one of its kind. */
export function companyCode(random: () => number, city: string, index: number): string {
  const organization = `MA${digits(random, 2)}${String(index).padStart(4, '0')}`;
  const first17 = `91${city}${organization}${organizationCheckCharacter(organization)}`;
  return first17 + usccCheckCharacter(first17);
}
