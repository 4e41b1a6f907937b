// SPDX-License-Identifier: Apache-2.0
// German: numbers, money, percent, durations. Folded spelling: ß is ss.
#include <array>

#include "figures/vocabulary.hpp"

namespace onoma {
namespace {

constexpr std::array lists = {
    WordList{Role::cardinal,
             "zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 "
             "dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19"},
    WordList{Role::tens,
             "zwanzig=20 dreissig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 "
             "neunzig=90"},
    WordList{Role::hundred, "hundert=100"},
    WordList{Role::magnitude,
             "tausend=1e3 million=1e6 millionen=1e6 mio=1e6 milliarde=1e9 milliarden=1e9 mrd=1e9 "
             "billion=1e12 billionen=1e12 bio=1e12"},
    WordList{Role::article, "eine einen einer ein"},
    WordList{Role::hour_mark, "uhr"},
    WordList{Role::range, "bis oder"},
    WordList{Role::between, "zwischen"},
    WordList{Role::from, "von"},
    WordList{Role::per, "pro je"},
    WordList{Role::approximate, "etwa rund ungefähr circa ca fast knapp beinahe schätzungsweise"},
    WordList{Role::above, "über mindestens"},
    WordList{Role::below, "unter höchstens maximal"},
    WordList{Role::rise, "stieg stiegen gestiegen wuchs plus zuwachs anstieg mehr höher erhöht"},
    WordList{Role::fall, "fiel fielen gefallen sank sanken gesunken minus rückgang weniger"},
    WordList{Role::currency_code,
             "usd=USD eur=EUR gbp=GBP jpy=JPY cny=CNY chf=CHF sfr=CHF sek=SEK nok=NOK dkk=DKK "
             "pln=PLN btc=BTC"},
    WordList{Role::currency_word,
             "euro=EUR dollar=USD yen=JPY yuan=CNY franken=CHF rubel=RUB rupien=INR bitcoin=BTC"},
    WordList{Role::cent, "cent=EUR"},
    WordList{Role::percent,
             "prozent=percent prozentpunkt=percentage-point "
             "prozentpunkte=percentage-point prozentpunkten=percentage-point "
             "basispunkte=basis-point basispunkten=basis-point"},
    WordList{Role::time_unit,
             "sekunde=second sekunden=second minute=minute minuten=minute stunde=hour stunden=hour "
             "tag=day tage=day tagen=day woche=week wochen=week monat=month monate=month "
             "monaten=month jahr=year jahre=year jahren=year jahrzehnt=decade jahrzehnte=decade "
             "jahrzehnten=decade"},
    WordList{Role::month,
             "januar=1 jänner=1 februar=2 märz=3 april=4 mai=5 juni=6 juli=7 august=8 september=9 "
             "oktober=10 november=11 dezember=12"},
    WordList{Role::label,
             "seite kapitel artikel paragraf paragraph absatz nr nummer band version "
             "stufe phase klasse gruppe typ linie gleis halle zimmer ziffer"},
    WordList{Role::function,
             "der die das den dem des und in im am an auf mit ohne aus bei nach seit vor für durch "
             "gegen um zu zum zur ist sind war waren wird werden wurde wurden hat haben hatte "
             "hatten als wie wenn weil dass er sie es wir ihr sein ihre nicht auch nur noch schon "
             "sagte sagt"},
};

}  // namespace

std::span<const WordList> german_words() { return lists; }

}  // namespace onoma
