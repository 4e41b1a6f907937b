// SPDX-License-Identifier: Apache-2.0
// What is counted, up to its head noun.
#include "catch.hpp"
#include "figures/figure_rows.hpp"

namespace onoma {
namespace {

TEST_CASE("counts have their noun") {
    run_figure_rows({
        {"count: of a product of somebody", "It has 4,000 of Acme's next-generation Q200 chips.",
         "4,000 of Acme's next-generation Q200 chips = count 4000 chip"},
        {"count: of what is not known", "It has 4,000 of Acme's very best.", ""},
        {"count: plain", "The club has 350 members.", "350 members = count 350 member"},
        {"count: thousands", "It has 12,000 employees.", "12,000 employees = count 12000 employee"},
        {"count: with an adjective", "It fired 300 senior managers.",
         "300 senior managers = count 300 manager"},
        {"count: up to the head", "They bought 50,000 Hopper-generation chips.",
         "50,000 Hopper-generation chips = count 50000 chip"},
        {"count: two plurals", "It hired 200 sales executives.",
         "200 sales executives = count 200 executive"},
        {"count: joined by and", "It employs 5,000 hotel and restaurant workers.",
         "5,000 hotel and restaurant workers = count 5000 worker"},
        {"count: first of two nouns", "They saw 50 men and women.", "50 men = count 50 man"},
        {"count: verb in -s after the noun", "The one with 32 billion parameters beats it.",
         "32 billion parameters = count 32000000000 parameter"},
        {"count: part number inside", "It runs 16,000 H100 chips.",
         "16,000 H100 chips = count 16000 chip"},
        {"count: people", "Some 3 million people fled.",
         "3 million people = count 3000000 person ~"},
        {"count: children", "The school has 420 children.", "420 children = count 420 child"},
        {"count: police", "About 300 police stood by.", "300 police = count 300 police ~"},
        {"count: a country's people", "The rally drew 40 Democrats.",
         "40 Democrats = count 40 democrat"},
        {"count: acronym", "They rent 100,000 GPUs.", "100,000 GPUs = count 100000 GPU"},
        {"count: million", "The app has 200 million users.",
         "200 million users = count 200000000 user"},
        {"count: billion", "The model has 671 billion parameters.",
         "671 billion parameters = count 671000000000 parameter"},
        {"count: attribute", "It is a 671 billion parameter model.",
         "671 billion parameter = count 671000000000 parameter"},
        {"count: letters", "The video got 5M views.", "5M views = count 5000000 view"},
        {"count: capital K", "The post got 30K likes.", "30K likes = count 30000 like"},
        {"count: bn", "The site had 1.5bn visits.", "1.5bn visits = count 1500000000 visit"},
        {"count: joined noun", "A 20-member panel met.", "20-member = count 20 member"},
        {"count: joined noun with digits", "They wrote a 300-page report.",
         "300-page = count 300 page"},
        {"count: range", "They expect 40 to 50 guests.", "40 to 50 guests = count 40..50 guest"},
        {"count: range with a hyphen", "They expect 40-50 guests.",
         "40-50 guests = count 40..50 guest"},
        {"count: range of millions", "There are 5 to 7 million refugees.",
         "5 to 7 million refugees = count 5000000..7000000 refugee"},
        {"count: between", "Between 200 and 300 houses burned.",
         "200 and 300 houses = count 200..300 house"},
        {"count: between with magnitude", "Between 5 and 7 million people came.",
         "5 and 7 million people = count 5000000..7000000 person"},
        {"count: spelled", "The choir has twenty-five singers.",
         "twenty-five singers = count 25 singer"},
        {"count: small word", "The law makes eight changes to the code.",
         "eight changes = count 8 change"},
        {"count: small word of people", "Three people died and four were hurt.",
         "Three people = count 3 person; four = count 4 person"},
        {"count: small word and adjectives", "He sold two large red houses.",
         "two large red houses = count 2 house"},
        {"count: who says so", "According to two officials, two people familiar with it left.", ""},
        {"count: dozen", "A dozen eggs broke.", "A dozen eggs = count 12 egg"},
        {"count: part of others", "He won six of the ten and one of the best prizes.", ""},
        {"count: noun that may be a verb", "They won by 31 runs.", "31 runs = count 31 run"},
        {"count: what has no plural we know", "It had 10 million sign-ups.",
         "10 million = count 10000000"},
        {"count: open without a noun", "Tens of thousands marched.",
         "Tens of thousands = count 10000.. >"},
        {"count: crowd before a verb", "A crowd of 80,000 watched.", "80,000 = count 80000 person"},
        {"count: spelled thirteen", "The union has thirteen branches.",
         "thirteen branches = count 13 branch"},
        {"count: spelled hundred", "Two hundred soldiers arrived.",
         "Two hundred soldiers = count 200 soldier"},
        {"count: spelled with and", "One hundred and five ships came.",
         "One hundred and five ships = count 105 ship"},
        {"count: spelled thousand", "It has twenty thousand fans.",
         "twenty thousand fans = count 20000 fan"},
        {"count: mixed", "The park has 3 hundred trees.", "3 hundred trees = count 300 tree"},
        {"count: two dozen", "Two dozen ships waited.", "Two dozen ships = count 24 ship"},
        {"count: half a million", "Half a million people marched.",
         "Half a million people = count 500000 person"},
        {"count: a million", "A million trees were planted.",
         "A million trees = count 1000000 tree"},
        {"count: a hundred", "A hundred guests came.", "A hundred guests = count 100 guest"},
        {"count: dozens", "Dozens of homes burned.", "Dozens of homes = count 12.. home >"},
        {"count: hundreds", "Hundreds of fans waited.", "Hundreds of fans = count 100.. fan >"},
        {"count: thousands of", "Thousands of Facebook groups fell.",
         "Thousands of Facebook groups = count 1000.. group >"},
        {"count: hundreds of thousands", "Hundreds of thousands of users left.",
         "Hundreds of thousands of users = count 100000.. user >"},
        {"count: tens of thousands", "Tens of thousands of workers struck.",
         "Tens of thousands of workers = count 10000.. worker >"},
        {"count: millions of", "It needs millions of chips.",
         "millions of chips = count 1000000.. chip >"},
        {"count: several hundred", "Several hundred people sang.",
         "Several hundred people = count 100.. person >"},
        {"count: a few thousand", "A few thousand workers stayed.",
         "A few thousand workers = count 1000.. worker >"},
        {"count: no noun but grouped", "It sold 50,000 in May.", "50,000 = count 50000"},
        {"count: no noun but a magnitude", "The rival has 208 billion.",
         "208 billion = count 208000000000"},
        {"count: in a year", "It sold 50,000 cars in 2020.",
         "50,000 cars = count 50000 car; 2020 = date 2020"},
        {"count: more", "They added 5,000 more jobs.", "5,000 more jobs = count 5000 job"},
        {"count: other", "It works in 20 other countries.",
         "20 other countries = count 20 country"},
        {"count: companies", "It bought 14 companies.", "14 companies = count 14 company"},
        {"count: lives", "The flood took 31 lives.", "31 lives = count 31 life"},
        {"count: women", "It hired 80 women.", "80 women = count 80 woman"},
        {"count: boxes", "They shipped 900 boxes.", "900 boxes = count 900 box"},
        {"count: losses", "They had 15 losses.", "15 losses = count 15 loss"},
        {"count: viruses", "They found 26 viruses.", "26 viruses = count 26 virus"},
        {"count: one", "They found 1 survivor.", "1 survivor = count 1 survivor"},
        {"count: zero", "There were 0 errors.", "0 errors = count 0 error"},
        {"count: at least", "At least 40 people died.", "40 people = count 40 person >"},
        {"count: more than", "More than 700 workers signed.", "700 workers = count 700 worker >"},
        {"count: fewer than", "Fewer than 50 tigers live there.", "50 tigers = count 50 tiger <"},
        {"count: or more", "They need 50 or more volunteers.",
         "50 or more volunteers = count 50 volunteer >"},
        {"count: or so", "They saw 20 or so protesters.",
         "20 or so protesters = count 20 protester ~"},
        {"count: up to", "Up to 30 boats may sail.", "30 boats = count 30 boat <"},
        {"count: no fewer than", "No fewer than 15 towns lost power.",
         "15 towns = count 15 town >"},
        {"count: per second", "It writes 90 tokens per second.",
         "90 tokens per second = count 90 token per second"},
        {"count: a day", "They need 500 trucks a day.",
         "500 trucks a day = count 500 truck per day"},
        {"count: capital at the beginning", "Twenty people came.",
         "Twenty people = count 20 person"},
        {"count: after a preposition", "In 30 countries it is banned.",
         "30 countries = count 30 country"},
        {"count: Indian grouping", "The state has 12,50,000 voters.",
         "12,50,000 voters = count 1250000 voter"},
        {"count: large", "The star has 1,234,567,890 neighbours.",
         "1,234,567,890 neighbours = count 1234567890 neighbour"},
        {"count: after a possessive", "Tesla's 50 factories closed.",
         "50 factories = count 50 factory"},
        {"count: small million", "It has 3.1m active users.",
         "3.1m active users = count 3100000 user"},
        {"count: ellipsis of a noun", "It has 3.4 million and 13 million visits.",
         "3.4 million = count 3400000 visit; 13 million visits = count 13000000 visit"},
        {"count: noun of the sentence", "It cut 2,300 jobs, up from 1,800 in May.",
         "2,300 jobs = count 2300 job down; 1,800 = count 1800 job"},
        {"count: men of an office", "They killed 11 policemen and confiscated weapons.",
         "11 policemen = count 11 policeman"},
        {"count: what they did next is not counted",
         "It was killing 11 guards and seizing weapons.", "11 guards = count 11 guard"},
        {"count: a noun that only ends so", "They saw 20 specimen boxes.",
         "20 specimen boxes = count 20 box"},
        {"count: people by what was done to them", "It killed 23 people and injured 146.",
         "23 people = count 23 person; 146 = count 146 person"},
        {"count: people by what they are", "It left 31 dead and at least 180 injured.",
         "31 = count 31 person; 180 = count 180 person >"},
        {"count: people by what they did", "One of the 18 who died was a guide.",
         "18 = count 18 person"},
        {"count: no people", "It injured 20 percent of them.", "20 percent = percent 20 percent"},
        {"count: of an owner", "It lost 2,300 of its workers.",
         "2,300 of its workers = count 2300 worker"},
        {"count: of a name", "It bought 4,000 of Nvidia's graphics processing units.",
         "4,000 of Nvidia's graphics processing units = count 4000 GPU"},
        {"count: open of an owner", "Thousands of its developers left.",
         "Thousands of its developers = count 1000.. developer >"},
        {"count: initials within", "They added 9,000 hourly U.S. jobs.",
         "9,000 hourly U.S. jobs = count 9000 job"},
        {"count: two adjectives", "They run 20 decently sized plants.",
         "20 decently sized plants = count 20 plant"},
        {"count: hedge after", "They want 20 or so percentage points.",
         "20 or so percentage points = percent 20 percentage-point ~"},
        {"count: level of an index", "The rupee closed at 83.45 there.", "83.45 = count 83.45"},
        {"count: level after a change", "The index fell 1.2% to 504.35.",
         "1.2% = percent 1.2 percent down; 504.35 = count 504.35"},
        {"count: level from before", "The PMI rose to 51.7 from 49.9 in May.",
         "51.7 = count 51.7 up; 49.9 = count 49.9"},
        {"count: whole level", "A reading above 50 is good, the gauge stood at 98.",
         "50 = count 50 >; 98 = count 98"},
        {"count: score of a test", "The model scores 61 on it.", "61 = count 61"},
        {"count: mark out of others", "He scored 8 out of 10.", ""},
        {"count: some of them", "It has 1,300 stores, 200 of them in Canada.",
         "1,300 stores = count 1300 store; 200 = count 200 store"},
        {"count: acronym in words", "He threw three TDs.", "three TDs = count 3 TD"},
        {"count: decimals of a version", "They moved to 3.5 in May.", ""},
        {"count: before and", "It has a population of 1.4 million and a port.",
         "1.4 million = count 1400000"},
        {"count: plus after a magnitude", "It has 1 million-plus users.",
         "1 million-plus users = count 1000000 user >"},
        {"count: capitals that are no name", "It has 10,000 US suppliers.",
         "10,000 US suppliers = count 10000 supplier"},
        {"count: letters", "It carries 20,000 TEU.", "20,000 TEU = count 20000 TEU"},
        {"count: noun of an attribute", "The 30-share index rose to 71,000.",
         "30-share = count 30 share; 71,000 = count 71000 up"},
        {"count: beginning of a sentence", "Addressing thousands of fans he smiled.",
         "thousands of fans = count 1000.. fan >"},
        {"count: emoji beside", "🎉 500 guests 🎉 came.", "500 guests = count 500 guest"},
    });
}

TEST_CASE("what is said again in another way gives no unit") {
    run_figure_rows({
        {"aside: the same in percent",
         "Of the trials, 171, or 29 percent, of which some were old, failed.",
         "29 percent = percent 29 percent"},
        {"aside: percent before what is counted", "Some 3,200, or 8 percent, of its workers left.",
         "3,200, or 8 percent, of its workers = count 3200 worker ~"},
        {"aside: percent in brackets", "The firm let 450 (8%) of its clerks go.",
         "450 (8%) of its clerks = count 450 clerk"},
        {"aside: per cent in two words", "The firm let 450, or 8 per cent, of its clerks go.",
         "450, or 8 per cent, of its clerks = count 450 clerk"},
        {"aside: a list of shares stays one", "They own 5, 10 and 15 percent of it.",
         "5 = percent 5 percent; 10 = percent 10 percent; 15 percent = percent 15 percent"},
        {"aside: two units", "It lies 40, or 25 miles, from here.", "25 miles = quantity 25 mile"},
    });
}

TEST_CASE("small counts that news tells") {
    run_figure_rows({
        {"cases: after adjectives", "There were eight confirmed flu cases in spring.",
         "eight confirmed flu cases = count 8 case"},
        {"cases: of an illness", "It found seven cases of cholera.", "seven cases = count 7 case"},
        {"cases: reported", "The county reported four cases.", "four cases = count 4 case"},
        {"cases: some of many", "In two cases, it failed.", ""},
        {"cases: the two", "The two cases were closed.", ""},
        {"one victim: killed", "One person was killed in the fire.", "One person = count 1 person"},
        {"one victim: at least", "At least one soldier died there.",
         "one soldier = count 1 soldier >"},
        {"one victim: told again", "One woman who was injured spoke to us.", ""},
        {"one victim: what is no fate", "One person was asked.", ""},
        {"short noun: runs", "She made a 78-run stand.", "78-run = count 78 run"},
        {"short noun: men", "It is a 12-man squad.", "12-man = count 12 man"},
        {"short noun: beds", "They built a 40-bed rural clinic.", "40-bed = count 40 bed"},
        {"short noun: not before a noun", "He is 6-man.", ""},
        {"ratio: for every", "Almost 11 shares fell for every 10 that rose.", ""},
        {"ratio: for each", "They hired 3 nurses for each doctor.", "3 nurses = count 3 nurse"},
    });
}

TEST_CASE("levels and by how much they moved") {
    run_figure_rows({
        {"level: by how much and to what", "The average rose 72.02 to 10,563.33 after a fall.",
         "72.02 = count 72.02 up; 10,563.33 = count 10563.33"},
        {"level: fell", "The index fell 49.57 to 2,398.31.",
         "49.57 = count 49.57 down; 2,398.31 = count 2398.31"},
        {"level: less than one", "The index rose .10 to 619.60 and rested.",
         ".10 = count 0.1 up; 619.60 = count 619.6"},
        {"level: after a comma", "The index rose 9.68, to 4,378.68, again.",
         "9.68 = count 9.68 up; 4,378.68 = count 4378.68"},
        {"level: at", "The index was up .36 at 1,294.00 by noon.",
         ".36 = count 0.36 up; 1,294.00 = count 1294"},
        {"level: added", "The index added 0.48, to 490.05, on Friday.",
         "0.48 = count 0.48; 490.05 = count 490.05"},
        {"level: a record", "The index surged to a record 4,035.61 Friday.",
         "4,035.61 = count 4035.61 up"},
        {"level: a range of people", "They cut 300 to 1,200 jobs.",
         "300 to 1,200 jobs = count 300..1200 job down"},
        {"level: percent may be a range", "Sales rose 5 to 10 percent.",
         "5 to 10 percent = percent 5..10 percent up"},
        {"level: dollars may be a range", "Prices rose 2 to 3 dollars.",
         "2 to 3 dollars = money 2..3 USD up"},
        {"level: whole", "The index fell 309 to 10,490.",
         "309 = count 309 down; 10,490 = count 10490"},
        {"level: what is no level", "He ran 5.5 to 6.5.", ""},
    });
}

TEST_CASE("magnitudes of earthquakes") {
    run_figure_rows({
        {"magnitude: measured by another",
         "It had a magnitude of 5.9, though it was measured at 6.2 by others.",
         "5.9 = score 5.9 magnitude; 6.2 = score 6.2 magnitude"},
        {"magnitude: of both", "A second quake put the magnitude of both at 5.6.",
         "5.6 = score 5.6 magnitude"},
        {"magnitude: a unit after", "It had a magnitude of 5.9 and was felt at 6.2 miles.",
         "5.9 = score 5.9 magnitude; 6.2 miles = quantity 6.2 mile"},
        {"magnitude: not named", "The ship was put at 5.6 by them.", ""},
    });
}

TEST_CASE("minutes of a match") {
    run_figure_rows({
        {"minute: of a match", "He scored in the 95th minute.", "95th minute = ordinal 95 minute"},
        {"minute: joined", "An 81st-minute goal won it.", "81st-minute = ordinal 81 minute"},
        {"minute: of time", "He waited 95 minutes.", "95 minutes = duration 95 minute"},
    });
}

TEST_CASE("facts after their names") {
    run_figure_rows({
        {"label: of facts", "Structures threatened: 20,065", "20,065 = count 20065 structure"},
        {"label: deaths", "Fatalities: 12", "12 = count 12 fatality"},
        {"label: a measure", "Acres: 365,772", "365,772 = quantity 365772 acre"},
        {"label: a sentence", "The homes that burned: 20 of them stood in woods.", "20 = count 20"},
        {"label: no noun", "Result: 20,065", "20,065 = count 20065"},
    });
}

TEST_CASE("counts of what was counted before") {
    run_figure_rows({
        {"more: hedged", "It made 635 deliveries and expected over 650 in June.",
         "635 deliveries = count 635 delivery; 650 = count 650 delivery >"},
        {"more: a part", "Of the 110 clerks, 98 are members.",
         "110 clerks = count 110 clerk; 98 = count 98 clerk"},
        {"more: nothing was counted", "It expected over 650 in all.", ""},
        {"more: a year", "It has 40 staff, more than 2020 had.", "40 staff = count 40 staff"},
        {"more: a score", "It won 3 games, and over 20 minutes passed.",
         "3 games = count 3 game; 20 minutes = duration 20 minute"},
        {"others: soldiers", "Seven other soldiers were hurt.",
         "Seven other soldiers = count 7 soldier"},
        {"others: things", "Seven other things were lost.", ""},
        {"of its: with a fate", "It said two of its soldiers were killed.",
         "two of its soldiers = count 2 soldier"},
        {"of its: without", "It said two of its leaders had met.", ""},
    });
}

TEST_CASE("nouns of news and of science") {
    run_figure_rows({
        {"plural: Latin", "They found 27 vertebrae and 300 larvae.",
         "27 vertebrae = count 27 vertebra; 300 larvae = count 300 larva"},
        {"plural: Greek", "They made 14 diagnoses.", "14 diagnoses = count 14 diagnosis"},
        {"games: a streak", "They ended an 11-game losing streak.", "11-game = count 11 game"},
        {"games: a series", "It was a 4-game series of theirs.", "4-game = count 4 game"},
        {"games: of nothing", "He is a 3-game wonder boy.", ""},
        {"aircraft: a type", "They fly the 737 Max aircraft and 787 Dreamliners.", ""},
        {"aircraft: jets", "They fly 777 jets.", ""},
        {"aircraft: other numbers", "They fly 778 jets and sold 747 chairs.",
         "778 jets = count 778 jet; 747 chairs = count 747 chair"},
    });
}

TEST_CASE("earthquakes that were measured") {
    run_figure_rows({
        {"quake: measured at", "The earthquake of that year measured at 8.0 and shook towns.",
         "8.0 = score 8 magnitude"},
        {"quake: something else", "The ship was measured at 8.0 and left.", ""},
    });
}

TEST_CASE("people counted by what they do") {
    run_figure_rows({
        {"people: who", "Over 2,100 who work at the plant walked out.",
         "2,100 = count 2100 person >"},
        {"people: the millions who", "The five million who live there have no water.",
         "five million = count 5000000 person"},
        {"people: few who", "At least 12 who came were ill.", "12 = count 12 person >"},
        {"people: attended", "Some 60,000 attended the rally.", "60,000 = count 60000 person ~"},
        {"people: marched", "An estimated 4,000 marched.", "4,000 = count 4000 person ~"},
        {"people: a year", "Since 2019 who knows what it did.", "2019 = date 2019"},
        {"people: a shirt", "She is the No. 10 who plays.", "No. 10 = ordinal 10 rank"},
        {"people: waiting", "A further 98,000 are waiting.", "98,000 = count 98000"},
    });
}

TEST_CASE("counts after in that are of no share") {
    run_figure_rows({
        {"not of: a sum", "It earned $432 in 40,200 shops.",
         "$432 = money 432 USD; 40,200 shops = count 40200 shop"},
        {"not of: larger", "In 2019 in 30 towns they met.",
         "2019 = date 2019; 30 towns = count 30 town"},
        {"not of: a share", "About 1 in 40 adults smoke.", "1 in 40 = percent 2.5 percent ~"},
    });
}

TEST_CASE("numbers of what is told before") {
    run_figure_rows({
        {"of them: millions", "They will buy 1.2 million of them this year.",
         "1.2 million = count 1200000"},
        {"of them: hundreds", "Hundreds of them left.", ""},
        {"by what it changed: down", "It delivered 387,000 down 20% from May.",
         "387,000 = count 387000; 20% = percent 20 percent down"},
    });
}

}  // namespace
}  // namespace onoma
