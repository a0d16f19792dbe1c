import { cents } from '#base/kernel/money.ts';
import type { DemoCompetitor, DemoProduct } from './demo-company.ts';

export const products: DemoProduct[] = [
  {
    key: 'lw',
    code: 'WP-LW40',
    name: 'Lucht-waterwarmtepomp 40 kW',
    family: 'Warmtepompen',
    price: cents(24_500_00),
  },
  {
    key: 'hybrid',
    code: 'WP-HY20',
    name: 'Hybride warmtepomp 20 kW',
    family: 'Warmtepompen',
    price: cents(11_900_00),
  },
  {
    key: 'wtw',
    code: 'VE-WTW',
    name: 'Ventilatie-unit met warmteterugwinning',
    family: 'Ventilatie',
    price: cents(8_750_00),
  },
  {
    key: 'co2',
    code: 'VE-CO2',
    name: 'CO₂-gestuurde ventilatie',
    family: 'Ventilatie',
    price: cents(4_950_00),
  },
  { key: 'vrf', code: 'KO-VRF', name: 'VRF-klimaatsysteem', family: 'Koeling', price: cents(18_200_00) },
  { key: 'server', code: 'KO-SRV', name: 'Koeling serverruimte', family: 'Koeling', price: cents(6_400_00) },
  {
    key: 'gbs',
    code: 'RE-GBS',
    name: 'Gebouwbeheersysteem',
    family: 'Regeltechniek',
    price: cents(9_600_00),
  },
  {
    key: 'service',
    code: 'SE-JAAR',
    name: 'Onderhoudscontract (per jaar)',
    family: 'Service',
    price: cents(3_200_00),
  },
];

/** How often each product is what new and existing customers ask for. */
export const productWeights: Record<string, { newBusiness: number; existing: number }> = {
  lw: { newBusiness: 4, existing: 1.5 },
  hybrid: { newBusiness: 5, existing: 2 },
  wtw: { newBusiness: 4, existing: 2 },
  co2: { newBusiness: 3, existing: 2 },
  vrf: { newBusiness: 4, existing: 1.5 },
  server: { newBusiness: 2, existing: 2 },
  gbs: { newBusiness: 2, existing: 3 },
  service: { newBusiness: 1, existing: 6 },
};

export const competitors: DemoCompetitor[] = [
  { key: 'thermo', name: 'Thermofantasie B.V.', website: 'https://www.thermofantasie.example' },
  { key: 'polder', name: 'Polderlucht Verzonnen Installaties', website: 'https://www.polderlucht.example' },
  { key: 'koele', name: 'De Koele Bedenker', website: 'https://www.koele-bedenker.example' },
  { key: 'airnep', name: 'Airnep Klimaatgroep', website: 'https://www.airnep.example' },
];
