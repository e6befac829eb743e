import { describe, expect, it } from 'vitest';
import { recognise } from '../../../lib/citation/index.ts';
import { idsIn } from './ids.ts';

describe('acts of the European Union', () => {
  it.each([
    ['Verordening (EU) 2016/399', ['CELEX:32016R0399']],
    ['Verordening (EG) nr. 810/2009', ['CELEX:32009R0810']],
    ['Verordening (EU) nr. 1380/2013', ['CELEX:32013R1380']],
    ['verordening (EEG) nr. 1408/71', ['CELEX:31971R1408']],
    ['Uitvoeringsverordening (EU) 2020/123', ['CELEX:32020R0123']],
    ['Gedelegeerde Verordening (EU) 2019/980 van de Commissie', ['CELEX:32019R0980']],
    ['Verordening (EU, Euratom) 2018/1046', ['CELEX:32018R1046']],
    ['Verordeningen (EU) 2016/399 en (EU) nr. 604/2013', ['CELEX:32016R0399', 'CELEX:32013R0604']],
    ['Richtlijn 2011/36/EU', ['CELEX:32011L0036']],
    ['richtlijn 2008/115', ['CELEX:32008L0115']],
    ['Richtlijn (EU) 2019/1023', ['CELEX:32019L1023']],
    ['Richtlijn 92/43/EEG', ['CELEX:31992L0043']],
    ['de Mensenhandelrichtlijn (2011/36/EU)', ['CELEX:32011L0036']],
    ['Richtlijnen 2013/32/EU en 2013/33/EU', ['CELEX:32013L0032', 'CELEX:32013L0033']],
    ['Besluit 2007/533/JBZ', ['CELEX:32007D0533']],
    ['Uitvoeringsbesluit (EU) 2022/382', ['CELEX:32022D0382']],
    ['Kaderbesluit 2002/584/JBZ', ['CELEX:32002F0584']],
    ['Aanbeveling (EU) 2017/1804', ['CELEX:32017H1804']],
    ['COM(2022) 209', ['CELEX:52022PC0209']],
    ['COM (2022)209 final', ['CELEX:52022PC0209']],
    ['COM/2022/209', ['CELEX:52022PC0209']],
    ['de mededeling COM(2021) 591', ['CELEX:52021DC0591']],
    ['SWD(2020) 207 final', ['CELEX:52020SC0207']],
    ['JOIN(2021) 24', ['CELEX:52021JC0024']],
    ['CELEX:32011L0036', ['CELEX:32011L0036']],
    ['CELEX-nummer 32016R0399', ['CELEX:32016R0399']],
    ['eli/reg/2016/679/oj', ['CELEX:32016R0679']],
    ['artikel 15 van Verordening (EU) nr. 1380/2013', ['CELEX:32013R1380 art 15']],
    ['artikel 6, tweede lid, van Richtlijn 92/43/EEG', ['CELEX:31992L0043 art 6 lid 2']],
    ['artikel 25bis van de Visumcode', ['CELEX:32009R0810 art 25bis']],
    ['artikel 6, eerste lid, onder f, van de AVG', ['CELEX:32016R0679 art 6 lid 1']],
    ['de AVG, artikel 28', ['CELEX:32016R0679 art 28']],
    ['artikel 2 van het EU-Tunesië Associatieakkoord', ['CELEX:21998A0330(01) art 2']],
    ['artikel 47 van het Handvest', ['CELEX:12012P/TXT art 47']],
    ['de Opvang- en Procedurerichtlijn', ['CELEX:32013L0033', 'CELEX:32013L0032']],
    ['de Schengengrenscode en de Dublinverordening', ['CELEX:32016R0399', 'CELEX:32013R0604']],
    ['recital 9 en artikel 18a van de richtlijn 2011/36/EU', ['CELEX:32011L0036', 'CELEX:32011L0036 art 18a']],
    ['overweging 12 van Verordening (EU) 2016/399', ['CELEX:32016R0399']],
  ])('reads %s', (text, ids) => expect(idsIn(`Zie ${text}.`)).toEqual(ids));

  it('keeps the recital apart from the id', () => {
    expect(recognise('overweging 12 van Verordening (EU) 2016/399')[0]?.pinpoint).toBe('overweging 12');
  });
});
