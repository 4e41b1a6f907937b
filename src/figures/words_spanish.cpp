// SPDX-License-Identifier: Apache-2.0
// Spanish: numbers, money, percent, durations. A Spanish billón is a million millions.
#include <array>

#include "figures/vocabulary.hpp"

namespace onoma {
namespace {

constexpr std::array lists = {
    WordList{Role::cardinal,
             "dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 "
             "trece=13 catorce=14 quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19"},
    WordList{Role::tens,
             "veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 "
             "noventa=90"},
    WordList{Role::cardinal,
             "veintiuno=21 veintiún=21 veintiuna=21 veintidós=22 veintitrés=23 veinticuatro=24 "
             "veinticinco=25 veintiséis=26 veintisiete=27 veintiocho=28 veintinueve=29"},
    WordList{Role::hundred,
             "cien=100 ciento=100 doscientos=200 doscientas=200 trescientos=300 trescientas=300 "
             "cuatrocientos=400 cuatrocientas=400 quinientos=500 quinientas=500 seiscientos=600 "
             "seiscientas=600 setecientos=700 setecientas=700 ochocientos=800 ochocientas=800 "
             "novecientos=900 novecientas=900"},
    WordList{Role::magnitude, "mil=1e3 millón=1e6 millones=1e6 billón=1e12 billones=1e12 mm=1e6"},
    WordList{Role::article, "un una"},
    WordList{Role::range, "a o"},
    WordList{Role::between, "entre"},
    WordList{Role::from, "de"},
    WordList{Role::per, "por"},
    WordList{Role::approximate, "unos unas aproximadamente casi alrededor cerca"},
    WordList{Role::rise, "subió subieron aumentó aumento creció alza más"},
    WordList{Role::fall, "cayó cayeron bajó caída descenso menos"},
    WordList{Role::currency_code,
             "usd=USD eur=EUR gbp=GBP jpy=JPY cny=CNY mxn=MXN clp=CLP cop=COP brl=BRL btc=BTC"},
    WordList{Role::currency_word,
             "euro=EUR euros=EUR dólar=USD dólares=USD peso=? pesos=? yen=JPY yenes=JPY yuan=CNY "
             "yuanes=CNY reales=BRL soles=PEN rupias=INR bitcoin=BTC bitcoins=BTC"},
    WordList{Role::cent, "céntimos=EUR"},
    WordList{Role::percent, "porciento=percent"},
    WordList{Role::time_unit,
             "segundo=second segundos=second minuto=minute minutos=minute hora=hour horas=hour "
             "día=day días=day semana=week semanas=week mes=month meses=month año=year años=year "
             "década=decade décadas=decade siglo=century siglos=century"},
    WordList{Role::month,
             "enero=1 febrero=2 marzo=3 abril=4 mayo=5 junio=6 julio=7 agosto=8 septiembre=9 "
             "octubre=10 noviembre=11 diciembre=12"},
    WordList{Role::label,
             "página capítulo artículo sección número versión tomo fase nivel clase "
             "grupo tipo línea título"},
    WordList{Role::function,
             "el la los las del y en con sin para es son era fue eran ha han había que no se su "
             "sus lo al como"},
};

}  // namespace

std::span<const WordList> spanish_words() { return lists; }

}  // namespace onoma
