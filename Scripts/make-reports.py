#!/usr/bin/env python3
"""Writes made-up reports for measuring: news of the usual length, sentences of Examples/ with other names.

  Scripts/make-reports.py COUNT [SEED] > reports.jsonl

Each occurrence has a town, a day, an act and a toll; one to five outlets tell of it in a lead of their
own and go on with a few sentences of our own example reports, in which towns, days and numbers are
changed, and with ordinary ones that tell of no violence: some seven claims in 2 kB, as news has them.
The same arguments give the same reports. Nothing in them happened.
"""
import datetime, glob, json, os, random, re, sys

COUNT, SEED = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TOWNS = """Saraqib Idlib Aleppo Hama Homs Raqqa Binnish Ariha Kafranbel Maarat-al-Numan Khan-Sheikhoun
Jisr-al-Shughur Douma Harasta Zabadani Madaya Daraya Quneitra Daraa Nawa Inkhil Palmyra Qusayr Rastan
Talbiseh Salamiyah Mhardeh Latamneh Kafr-Zita Morek Hasakah Qamishli Kobani Manbij Jarablus Azaz Afrin
Al-Bab Tabqa Mayadin Abu-Kamal Deir-ez-Zor Latakia Tartus Jableh Baniyas Masyaf Suwayda Mosul Tikrit
Ramadi Fallujah Baiji Kirkuk Sinjar Tal-Afar Samarra Baqubah Taiz Hodeidah Marib Saada Sanaa Aden
Zinjibar Mokha Dhale Benghazi Tripoli Sirte Misrata Derna Gharyan Tarhuna Zawiya Sabha Donetsk Luhansk
Mariupol Avdiivka Popasna Kramatorsk Sloviansk Bakhmut Kherson Melitopol Kharkiv Sumy El-Fasher Nyala
Geneina Zalingei Kutum Omdurman Khartoum Kadugli Dilling El-Obeid Gaza Rafah Khan-Younis Jabalia Tyre
Sidon Nabatieh Baalbek Marjayoun Khiam Stepanakert Shusha Agdam Goris Kapan""".split()
OUTLETS = [f"{a} {b}" for a in "Harbour Meridian Volga Cedar Potomac Bosphorus Delta Summit Orchard Lantern".split()
           for b in "Post Wire Dispatch Courier".split()]
ACTS = [
    ("An air strike hit {what} in {town} on {day}, killing {toll} people, {who} said.",
     "Warplanes bombed {what} in {town} on {day} and at least {toll} people died, according to {who}.",
     "{Who} said that {toll} people were killed when aircraft struck {what} in {town} on {day}."),
    ("Shelling of {town} on {day} killed {toll} people near {what}, {who} said.",
     "{Who} accused the army of shelling {what} in {town} on {day}; {toll} people were killed.",
     "Artillery fire hit {what} in {town} on {day}, leaving {toll} dead, {who} reported."),
    ("Gunmen attacked {what} in {town} on {day} and killed {toll} soldiers, {who} said.",
     "{toll} soldiers died in an attack on {what} in {town} on {day}, according to {who}.",
     "{Who} said armed men opened fire at {what} in {town} on {day}, killing {toll}."),
    ("A car bomb exploded at {what} in {town} on {day}, killing {toll} people, {who} said.",
     "{toll} people were killed by a bomb at {what} in {town} on {day}, {who} said.",
     "{Who} said the blast at {what} in {town} on {day} left {toll} dead."),
]
SECOND = ["{toll2} others were wounded, medics said.", "The army denied that it carried out the attack in {town}.",
          "Residents of {town} said that {toll2} people were injured.", "No group claimed responsibility.",
          "A spokesman for the opposition called it a violation of the ceasefire.",
          "A resident said fighting also broke out near {near} later on {day}, wounding {toll2}."]
WHATS = """a market|a hospital|an aid convoy|a school|a bridge|a checkpoint|a warehouse|a bakery|a fuel depot|a bus
station|the main square|a camp for displaced people|a water plant|a farm|a power station|a mosque""".replace("\n", " ").split("|")
WHO = ["the Ministry of Defence", "local medics", "the Syrian Observatory for Human Rights", "a military source",
       "the civil defence", "residents", "the United Nations", "a monitor", "the governor's office", "state media"]
ORDINARY = """{Who} declined to give further details before a meeting planned for the end of the week.
Shops near {what} were open again by noon and most pupils went to their classes as usual.
Prices of bread and fuel in {town} have risen by {toll2} per cent since the start of the year.
The provincial council of {town} is to discuss the matter at its next session on {day}.
Rain is forecast for the coming days, and farmers around {near} hope for a better harvest than last year.
The road between {town} and {near} is used by lorries with flour, vegetables and building material.
Before the war some {toll2},000 people lived in {town}, most of them farmers, traders and teachers.
A teacher from {near} said her class had shrunk from {toll2} pupils to a dozen.
The foreign minister is expected to travel to the region on {day} for talks with his counterpart.
Diplomats spoke of a constructive atmosphere but said that many questions remained open.
Electricity is available for six hours a day, and many households buy water from tankers.
The governor thanked the workers who had repaired the water main within {toll} hours.
Relief organisations put the cost of the winter at {toll2} million dollars.
The next round of talks is to begin in Geneva on {day}, the organisers wrote.
Observers will publish their weekly report on {day}, as they have done since the spring.
The hospital of {near} has {toll2} beds and one ambulance, its director explained.
Traders in {town} complain about the exchange rate and about fees on the way to the coast.
Last year the two sides met {toll} times without agreeing on the opening of the road.
The mayor said the town needed glass, cement and a second generator.
Many families from {near} have returned to their houses and begun to mend roofs and wells.
{Who} published a list of streets that were to be cleaned by the end of the month.
The university of {town} has put off its examinations to the second week of next month.
A delegation of {toll} engineers looked at the bridge and estimated what mending it would cost.
Radio and television in the capital led with the visit and with the weather.
An agreement about the opening hours of the crossing has been extended by {toll} weeks.
A spokeswoman said that the office had received {toll2} letters about the matter.
The ministry of education has sent textbooks for {toll2} schools in the province.
The market in {town} is held on every {day}, and buyers come from {near} and beyond.
At the café opposite the station people talked about football and the price of sugar.
The court in {near} is to hear witnesses in the case of the missing grain on {day}.
The committee has {toll} members, who are elected for two years by the districts.
The railway between {near} and the coast has been closed for {toll} years.
Parliament is to vote on the budget next week, and no changes are expected.
The ambassador described the meeting with the governor as useful and friendly.
Doctors from {near} vaccinated {toll2} children against measles in a single day.
The bakery sells {toll2} loaves an hour, and the queue seldom ends before the evening.
A map of the area that the office published in spring shows {toll} wells and two dams.
The language of the document leaves room for more than one reading, lawyers said.
Both delegations stay at the same hotel but take their meals on different floors.
A retired judge from {town} writes the history of the province and expects to finish it within {toll} weeks.""".splitlines()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def sentences():
    found = []
    for path in sorted(glob.glob(os.path.join(ROOT, "Examples/reports/*"))):
        data = open(path, encoding="utf-8", errors="ignore").read()
        texts = [json.loads(line)["text"] for line in data.splitlines() if line] if path.endswith("jsonl") else \
            [] if path.endswith("html") else [data]
        for text in texts:
            for paragraph in text.split("\n\n"):
                found += [s for s in re.split(r"(?<=[.]) (?=[A-Z])", paragraph.strip()) if 60 < len(s) < 320 and s.endswith(".")]
    return sorted(set(found))


def altered(sentence, random):
    sentence = NAMES.sub(lambda m: random.choice(TOWNS).replace("-", " ") if random.random() < 0.7 else m.group(), sentence)
    sentence = re.sub("|".join(DAYS), lambda m: random.choice(DAYS), sentence)
    return re.sub(r"\b\d{1,3}\b", lambda m: str(max(1, int(m.group()) + random.randint(-9, 9))), sentence)


NAMES = re.compile("|".join(sorted((t.replace("-", " ") for t in TOWNS), key=len, reverse=True)))


def main():
    random.seed(SEED)
    pool, written, first = sentences(), 0, datetime.date(2016, 1, 1)
    while written < COUNT:
        town, near = (random.choice(TOWNS).replace("-", " ") for _ in range(2))
        date = first + datetime.timedelta(days=random.randrange(1500))
        act, what, toll = random.choice(ACTS), random.choice(WHATS), random.randint(2, 60)
        for _ in range(min(random.randint(1, 5), COUNT - written)):
            outlet, who = random.choice(OUTLETS), random.choice(WHO)
            told = toll + random.choice([0, 0, 0, 1, -1])
            values = dict(town=town, near=near, what=what, who=who, Who=who[0].upper() + who[1:], toll=told,
                          toll2=random.randint(2, 90), day=DAYS[date.weekday()])
            body = [random.choice(act).format(**values)]
            body += [s.format(**values) for s in random.sample(SECOND, 3)]
            body += [altered(s, random) for s in random.sample(pool, random.randint(1, 2))]
            body += [s.format(**values) for s in random.sample(ORDINARY, random.randint(15, 20))]
            paragraphs = [" ".join(body[i:i + 3]) for i in range(0, len(body), 3)]
            published = date + datetime.timedelta(days=random.choice([0, 0, 1, 2]))
            print(json.dumps({"id": f"made-{SEED}-{written}", "title": f"{told} killed in {town}", "source": outlet,
                              "published": str(published), "text": "\n\n".join(paragraphs)}, ensure_ascii=False))
            written += 1


main()
