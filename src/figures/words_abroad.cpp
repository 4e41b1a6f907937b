// SPDX-License-Identifier: Apache-2.0
// Words of figures in the other languages: numbers, money, percent, durations and dates. Folded: ß
// is ss. What a word may be elsewhere is decided by what is around it: see the stages in
// figure_finder.cpp.

#include <array>

#include "figures/vocabulary.hpp"

namespace onoma {

// French: numbers, money, percent, durations.

namespace {

constexpr std::array french_lists = {
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
    WordList{Role::currency_word,
             "euro=EUR euros=EUR dollar=USD dollars=USD yen=JPY yens=JPY yuan=CNY yuans=CNY "
             "roupies=INR roubles=RUB bitcoin=BTC bitcoins=BTC franc=? francs=? livres=? pesos=? "
             "couronnes=?"},
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

std::span<const WordList> french_words() { return french_lists; }

// German: numbers, money, percent, durations. Folded spelling: ß is ss.

namespace {

constexpr std::array german_lists = {
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
    WordList{Role::currency_code, "sfr=CHF"},
    WordList{Role::currency_word,
             "euro=EUR dollar=USD yen=JPY yuan=CNY franken=CHF rubel=RUB rupien=INR bitcoin=BTC "
             "kronen=?"},
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

std::span<const WordList> german_words() { return german_lists; }

// Spanish: numbers, money, percent, durations. A Spanish billón is a million millions.

namespace {

constexpr std::array spanish_lists = {
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
    WordList{
        Role::currency_word,
        "euro=EUR euros=EUR dólar=USD dólares=USD peso=? pesos=? yen=JPY yenes=JPY yuan=CNY "
        "yuanes=CNY reales=BRL soles=PEN rupias=INR bitcoin=BTC bitcoins=BTC francos=? libras=? "
        "coronas=?"},
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

std::span<const WordList> spanish_words() { return spanish_lists; }

// Italian.

namespace {

constexpr std::array italian_lists = {
    WordList{Role::cardinal,
             "due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 "
             "dodici=12 tredici=13 quattordici=14 quindici=15 sedici=16 diciassette=17 diciotto=18 "
             "diciannove=19 duemila=2000 tremila=3000 quattromila=4000 cinquemila=5000 "
             "seimila=6000 settemila=7000 ottomila=8000 novemila=9000 diecimila=10000 "
             "ventimila=20000 trentamila=30000 centomila=100000"},
    WordList{Role::tens,
             "venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 "
             "novanta=90"},
    WordList{Role::hundred,
             "cento=100 duecento=200 trecento=300 quattrocento=400 cinquecento=500 seicento=600 "
             "settecento=700 ottocento=800 novecento=900"},
    WordList{Role::magnitude,
             "mille=1e3 mila=1e3 milione=1e6 milioni=1e6 miliardo=1e9 miliardi=1e9 bilione=1e12 "
             "bilioni=1e12 trilione=1e18 trilioni=1e18"},
    WordList{Role::short_magnitude, "k=1e3 mln=1e6 mld=1e9 mrd=1e9"},
    WordList{Role::article, "un uno una"},
    WordList{Role::conjunction, "e ed"},
    WordList{Role::range, "a o"},
    WordList{Role::between, "tra fra"},
    WordList{Role::from, "da dai dal"},
    WordList{Role::per, "per"},
    WordList{Role::approximate, "circa quasi intorno attorno"},
    WordList{Role::above, "oltre almeno"},
    WordList{Role::rise,
             "aumento aumentato aumentata aumentati aumentate cresciuto cresciuta crescita salito "
             "salita saliti rialzo"},
    WordList{Role::fall,
             "calo calato calata calati sceso scesa scesi diminuito diminuita ribasso riduzione "
             "flessione"},
    WordList{Role::currency_word,
             "euro=EUR dollaro=USD dollari=USD sterlina=GBP sterline=GBP yen=JPY yuan=CNY "
             "franco=? franchi=? rublo=RUB rubli=RUB lira=? lire=? rupie=? corone=? reais=BRL "
             "bitcoin=BTC"},
    WordList{Role::cent, "centesimo=EUR centesimi=EUR"},
    WordList{Role::percent, "percento=percent"},
    WordList{Role::time_unit,
             "secondo=second secondi=second minuto=minute minuti=minute ora=hour ore=hour "
             "giorno=day giorni=day settimana=week settimane=week mese=month mesi=month anno=year "
             "anni=year decennio=decade decenni=decade secolo=century secoli=century"},
    WordList{Role::month,
             "gennaio=1 febbraio=2 marzo=3 aprile=4 maggio=5 giugno=6 luglio=7 agosto=8 "
             "settembre=9 ottobre=10 novembre=11 dicembre=12"},
    WordList{Role::label,
             "pagina capitolo articolo sezione numero n nr fase livello classe gruppo tipo linea "
             "comma versione"},
    WordList{Role::function,
             "il lo la i gli le di del della dei degli delle in nel nella con su sul per che non "
             "è sono era ha hanno si come più anche al alla ai alle"},
};

}  // namespace

std::span<const WordList> italian_words() { return italian_lists; }

// Portuguese, of Brazil (bilhão) and Portugal (mil milhões; bilião is a million millions).

namespace {

constexpr std::array portuguese_lists = {
    WordList{Role::cardinal,
             "dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 "
             "doze=12 treze=13 catorze=14 quatorze=14 quinze=15 dezasseis=16 dezesseis=16 "
             "dezassete=17 dezessete=17 dezoito=18 dezanove=19 dezenove=19"},
    WordList{Role::tens,
             "vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 "
             "noventa=90"},
    WordList{Role::hundred,
             "cem=100 cento=100 duzentos=200 duzentas=200 trezentos=300 trezentas=300 "
             "quatrocentos=400 quatrocentas=400 quinhentos=500 quinhentas=500 seiscentos=600 "
             "seiscentas=600 setecentos=700 setecentas=700 oitocentos=800 oitocentas=800 "
             "novecentos=900 novecentas=900"},
    WordList{Role::magnitude,
             "mil=1e3 milhão=1e6 milhões=1e6 bilhão=1e9 bilhões=1e9 trilhão=1e12 trilhões=1e12 "
             "bilião=1e12 biliões=1e12"},
    WordList{Role::short_magnitude, "k=1e3 mi=1e6 bi=1e9 tri=1e12"},
    WordList{Role::article, "um uma"},
    WordList{Role::conjunction, "e"},
    WordList{Role::range, "a ou"},
    WordList{Role::between, "entre"},
    WordList{Role::from, "de"},
    WordList{Role::per, "por"},
    WordList{Role::approximate, "aproximadamente quase cerca"},
    WordList{Role::rise,
             "subiu subiram aumentou aumentaram aumento cresceu cresceram crescimento alta "
             "avançou"},
    WordList{Role::fall,
             "caiu caíram queda recuou recuaram diminuiu diminuíram redução baixa desceu"},
    WordList{Role::currency_word,
             "euro=EUR euros=EUR dólar=USD dólares=USD real=? reais=BRL libra=? libras=? "
             "iene=JPY ienes=JPY yuan=CNY yuans=CNY peso=? pesos=? franco=? francos=? rublo=RUB "
             "rublos=RUB rúpias=? coroas=? kwanzas=AOA meticais=MZN bitcoin=BTC bitcoins=BTC"},
    WordList{Role::cent, "cêntimo=EUR cêntimos=EUR"},
    WordList{Role::percent, "porcento=percent"},
    WordList{Role::time_unit,
             "segundo=second segundos=second minuto=minute minutos=minute hora=hour horas=hour "
             "dia=day dias=day semana=week semanas=week mês=month meses=month ano=year anos=year "
             "década=decade décadas=decade século=century séculos=century"},
    WordList{Role::month,
             "janeiro=1 fevereiro=2 março=3 abril=4 maio=5 junho=6 julho=7 agosto=8 setembro=9 "
             "outubro=10 novembro=11 dezembro=12"},
    WordList{Role::label,
             "página capítulo artigo seção secção número versão fase nível classe grupo tipo "
             "linha"},
    WordList{Role::function,
             "o os as do da dos das em no na nos nas com para que não é são foi era tem têm se "
             "como ao à mais"},
};

}  // namespace

std::span<const WordList> portuguese_words() { return portuguese_lists; }

// Dutch.

namespace {

constexpr std::array dutch_lists = {
    WordList{Role::cardinal,
             "twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 "
             "dertien=13 veertien=14 vijftien=15 zestien=16 zeventien=17 achttien=18 negentien=19"},
    WordList{Role::tens,
             "twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 "
             "negentig=90"},
    WordList{Role::hundred, "honderd=100"},
    WordList{Role::magnitude,
             "duizend=1e3 miljoen=1e6 miljoenen=1e6 miljard=1e9 miljarden=1e9 biljoen=1e12 "
             "biljoenen=1e12"},
    WordList{Role::short_magnitude, "k=1e3 mln=1e6 mld=1e9 mrd=1e9"},
    WordList{Role::article, "een één"},
    WordList{Role::conjunction, "en"},
    WordList{Role::range, "tot of à"},
    WordList{Role::between, "tussen"},
    WordList{Role::from, "van"},
    WordList{Role::per, "per"},
    WordList{Role::approximate, "ongeveer circa ca bijna rond zowat"},
    WordList{Role::above, "ruim minstens boven"},
    WordList{Role::below, "maximaal hooguit hoogstens onder"},
    WordList{Role::rise,
             "steeg stegen stijgt gestegen stijging groeide groeit gegroeid groei toename hoger "
             "toegenomen"},
    WordList{Role::fall,
             "daalde daalden daalt gedaald daling kromp gekrompen krimp afname lager afgenomen"},
    WordList{Role::currency_word,
             "euro=EUR dollar=USD dollars=USD yen=JPY yuan=CNY frank=? franken=? roebel=RUB "
             "kroon=? kronen=? bitcoin=BTC bitcoins=BTC"},
    WordList{Role::cent, "eurocent=EUR"},
    WordList{Role::percent,
             "procent=percent procentpunt=percentage-point procentpunten=percentage-point "
             "basispunt=basis-point basispunten=basis-point"},
    WordList{Role::time_unit,
             "seconde=second seconden=second minuut=minute minuten=minute uur=hour uren=hour "
             "dag=day dagen=day week=week weken=week maand=month maanden=month jaar=year "
             "jaren=year decennium=decade decennia=decade eeuw=century eeuwen=century"},
    WordList{Role::month,
             "januari=1 februari=2 maart=3 april=4 mei=5 juni=6 juli=7 augustus=8 september=9 "
             "oktober=10 november=11 december=12"},
    WordList{Role::label,
             "pagina hoofdstuk artikel paragraaf nummer nr fase versie klasse groep lijn"},
    WordList{Role::function,
             "de het in op te dat die is zijn was waren werd werden met voor niet aan er ook als "
             "bij naar uit door over om heeft hebben had"},
};

}  // namespace

std::span<const WordList> dutch_words() { return dutch_lists; }

}  // namespace onoma
