// SPDX-License-Identifier: Apache-2.0
// French: numbers, money, percent, durations.
#include <array>

#include "figures/vocabulary.hpp"

namespace onoma {
namespace {

constexpr std::array lists = {
    WordList{Role::cardinal,
             "deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 "
             "treize=13 quatorze=14 quinze=15 seize=16"},
    WordList{Role::tens, "vingt=20 trente=30 quarante=40 cinquante=50 soixante=60"},
    WordList{Role::hundred, "cent=100 cents=100"},
    WordList{Role::magnitude,
             "mille=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9 billion=1e12 "
             "billions=1e12"},
    WordList{Role::short_magnitude, "k=1e3 m=1e6 md=1e9 mds=1e9 mrd=1e9"},
    WordList{Role::article, "un une"},
    WordList{Role::hour_mark, "h heure"},
    WordList{Role::range, "à ou"},
    WordList{Role::between, "entre"},
    WordList{Role::from, "de"},
    WordList{Role::per, "par"},
    WordList{Role::approximate, "environ quelque presque près"},
    WordList{Role::rise, "hausse augmenté augmentation progressé progression bondi grimpé plus"},
    WordList{Role::fall, "baisse baissé chuté chute reculé recul diminué moins"},
    WordList{Role::currency_code,
             "usd=USD eur=EUR gbp=GBP jpy=JPY cny=CNY chf=CHF cad=CAD btc=BTC"},
    WordList{Role::currency_word,
             "euro=EUR euros=EUR dollar=USD dollars=USD yen=JPY yens=JPY yuan=CNY yuans=CNY "
             "roupies=INR roubles=RUB bitcoin=BTC bitcoins=BTC"},
    WordList{Role::cent, "centimes=EUR"},
    WordList{Role::percent, "pourcent=percent pourcents=percent"},
    WordList{Role::time_unit,
             "seconde=second secondes=second minute=minute minutes=minute heures=hour jour=day "
             "jours=day semaine=week semaines=week mois=month an=year ans=year année=year "
             "années=year décennie=decade décennies=decade siècle=century siècles=century"},
    WordList{Role::month,
             "janvier=1 février=2 mars=3 avril=4 mai=5 juin=6 juillet=7 août=8 septembre=9 "
             "octobre=10 novembre=11 décembre=12"},
    WordList{Role::label,
             "page chapitre article section numéro no n° version tome phase niveau "
             "classe groupe type ligne titre"},
    WordList{Role::function,
             "le la les des du et en au aux dans sur avec sans pour est sont était ont a été que "
             "qui ne pas il elle ils elles son sa ses leur"},
};

}  // namespace

std::span<const WordList> french_words() { return lists; }

}  // namespace onoma
