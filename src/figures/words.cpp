// SPDX-License-Identifier: Apache-2.0
// Words of figures in English, American and British. What a word may be elsewhere is decided by
// what is around it: see the stages in figure_finder.cpp.

#include <array>

#include "figures/vocabulary.hpp"

namespace onoma {
namespace {

constexpr std::array english_lists = {
    WordList{Role::cardinal,
             "zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 "
             "eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 "
             "eighteen=18 nineteen=19"},
    WordList{Role::tens,
             "twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90"},
    WordList{Role::hundred, "hundred=100"},
    WordList{Role::magnitude,
             "thousand=1e3 million=1e6 billion=1e9 trillion=1e12 quadrillion=1e15 lakh=1e5 "
             "lakhs=1e5 crore=1e7 crores=1e7 quintillion=1e18 milliard=1e9 milliards=1e9 "
             "mrd=1e9 mio=1e6"},
    WordList{Role::plural_magnitude,
             "tens=10 dozens=12 hundreds=100 thousands=1e3 millions=1e6 billions=1e9 "
             "trillions=1e12 quadrillions=1e15"},
    WordList{Role::short_magnitude,
             "k=1e3 m=1e6 mm=1e6 mn=1e6 mln=1e6 b=1e9 bn=1e9 bln=1e9 t=1e12 tn=1e12 trn=1e12 "
             "tln=1e12 tr=1e12 cr=1e7 mil=1e6 mill=1e6 bil=1e9 tril=1e12"},
    WordList{Role::dozen, "dozen"},
    WordList{Role::half, "half"},
    WordList{Role::fraction,
             "halves=0.5 thirds=0.3333333333333333 quarters=0.25 fourths=0.25 fifth=0.2 fifths=0.2 "
             "sixth=0.16666666666666666 sixths=0.16666666666666666 eighth=0.125 eighths=0.125 "
             "tenth=0.1 tenths=0.1 hundredth=0.01 hundredths=0.01"},
    WordList{Role::article, "a an"},
    WordList{Role::vague, "few several"},
    WordList{Role::couple, "couple"},
    WordList{Role::hour_mark, "am pm gmt utc o'clock"},
    WordList{Role::conjunction, "and"},
    WordList{Role::range, "to or"},
    WordList{Role::between, "between"},
    WordList{Role::from, "from"},
    WordList{Role::per, "per"},
    WordList{Role::approximate,
             "about around roughly approximately approx nearly almost some estimated maybe perhaps "
             "circa approach approaches approached approaching nearing nears"},
    WordList{Role::above,
             "over above exceeding topping surpassing exceeds exceeded exceed surpass surpasses "
             "surpassed topped crossing crossed crosses beyond"},
    WordList{Role::below, "under below"},
    WordList{Role::minus, "minus negative"},
    WordList{Role::rise,
             "rise rises rising rose risen increase increases increased increasing grow grows grew "
             "grown growing growth gain gains gained gaining jump jumps jumped jumping climb "
             "climbs climbed climbing surge surges surged surging soar soars soared soaring "
             "advance advanced advances advancing rally rallied rallies rallying rebound rebounded "
             "expand expanded expands up higher more upward swell swelled swelling spike spiked "
             "spikes spiking faster larger bigger uptick upturn hike hikes hiked hiking leap leaps "
             "leapt leaped leaping skyrocket skyrocketed skyrocketing rocketed rocketing boost "
             "boosted boosts strengthened appreciated accelerated widened ballooned ballooning"},
    WordList{
        Role::fall,
        "fall falls falling fell fallen decrease decreases decreased decreasing drop drops dropped "
        "dropping decline declines declined declining slide slides slid sliding sink sinks sank "
        "sunk sinking tumble tumbles tumbled tumbling plunge plunges plunged plunging slip slips "
        "slipped slipping lose loses lost losing shrink shrinks shrank shrunk shrinking cut cuts "
        "cutting reduce reduces reduced reducing reduction down lower lowered lowering less fewer "
        "cheaper smaller slower dip dips dipped dipping plummet plummeted plummets plummeting "
        "slump slumped slumps slumping discount contraction contracted contracting downturn eased "
        "easing retreated retreating weakened weakening depreciated crash crashed crashing shed "
        "sheds shedding slashed slashing trimmed trimming narrowed downward cratered slowed "
        "slowing"},
    WordList{Role::currency_code,
             "rs=INR rm=MYR rp=IDR sfr=CHF dm=DEM tk=BDT ksh=KES tsh=TZS ush=UGX dh=AED dhs=AED "
             "skr=SEK nkr=NOK dkr=DKK ffr=FRF bfr=BEF"},
    WordList{
        Role::currency_word,
        "dollar=USD dollars=USD euro=EUR euros=EUR pound=GBP pounds=GBP yen=JPY yens=JPY yuan=CNY "
        "yuans=CNY renminbi=CNY won=KRW rupee=INR rupees=INR ruble=RUB rubles=RUB rouble=RUB "
        "roubles=RUB franc=? francs=? peso=? pesos=? krona=SEK kronor=SEK krone=? kroner=? "
        "kronur=ISK crown=? crowns=? koruna=CZK korunas=CZK korun=CZK zloty=PLN zlotys=PLN "
        "zlotych=PLN lira=TRY liras=TRY lire=ITL rand=ZAR rands=ZAR shekel=ILS shekels=ILS "
        "baht=THB bahts=THB ringgit=MYR ringgits=MYR rupiah=IDR rupiahs=IDR forint=HUF "
        "forints=HUF dirham=AED dirhams=AED riyal=? riyals=? rial=? rials=? naira=NGN nairas=NGN "
        "hryvnia=UAH hryvnias=UAH real=? reals=? reais=BRL dinar=? dinars=? shilling=? shillings=? "
        "cedi=GHS cedis=GHS birr=ETB taka=BDT takas=BDT tenge=KZT lari=GEL lei=RON leva=BGN "
        "dong=VND kwacha=? kwachas=? bolivar=VES bolivars=VES bolivares=VES markka=FIM "
        "markkaa=FIM guilder=NLG guilders=NLG deutschmark=DEM deutschmarks=DEM escudos=PTE "
        "peseta=ESP pesetas=ESP drachma=GRD drachmas=GRD bitcoin=BTC bitcoins=BTC ether=ETH "
        "bucks=USD quid=GBP kwanza=AOA kwanzas=AOA kuna=HRK kunas=HRK lempira=HNL lempiras=HNL "
        "gourde=HTG gourdes=HTG kyat=MMK kyats=MMK riel=KHR riels=KHR tugrik=MNT tugriks=MNT "
        "togrog=MNT togrogs=MNT metical=MZN meticals=MZN meticais=MZN pataca=MOP patacas=MOP "
        "denar=MKD denars=MKD ariary=MGA ouguiya=MRU ouguiyas=MRU rufiyaa=MVR manat=? manats=? "
        "somoni=TJS emalangeni=SZL boliviano=BOB bolivianos=BOB vatu=VUV litas=LTL dalasi=GMD "
        "nakfa=ERN pula=BWP colones=CRC schillings=ATS kina=PGK"},
    WordList{Role::cent,
             "cent=USD cents=USD pence=GBP paise=INR paisa=INR kopeck=RUB kopecks=RUB kopek=RUB "
             "kopeks=RUB sen=MYR groszy=PLN öre=SEK centavo=?peso centavos=?peso centime=?franc "
             "centimes=?franc halalas=SAR satang=THB kobo=NGN pesewas=GHS agorot=ILS rappen=CHF "
             "bani=RON stotinki=BGN"},
    WordList{Role::percent,
             "percent=percent pct=percent percentage=percentage-point pp=percentage-point "
             "percents=percent percentages=percent ppt=percentage-point basis=basis-point "
             "bps=basis-point bp=basis-point"},
    WordList{Role::time_unit,
             "second=second seconds=second sec=second secs=second minute=minute minutes=minute "
             "min=minute mins=minute hour=hour hours=hour hr=hour hrs=hour day=day days=day "
             "night=night nights=night week=week weeks=week month=month months=month year=year "
             "years=year yr=year yrs=year decade=decade decades=decade century=century "
             "centuries=century millisecond=millisecond milliseconds=millisecond "
             "microsecond=microsecond microseconds=microsecond nanosecond=nanosecond "
             "nanoseconds=nanosecond fortnight=fortnight fortnights=fortnight"},
    WordList{Role::measure,
             "kilometer=kilometer kilometers=kilometer kilometre=kilometer kilometres=kilometer "
             "meter=meter meters=meter metre=meter metres=meter centimeter=centimeter "
             "centimeters=centimeter centimetre=centimeter centimetres=centimeter "
             "millimeter=millimeter millimeters=millimeter millimetre=millimeter "
             "millimetres=millimeter nanometer=nanometer nanometers=nanometer nanometre=nanometer "
             "nanometres=nanometer micrometers=micrometer microns=micrometer mile=mile miles=mile "
             "foot=foot feet=foot inch=inch inches=inch yard=yard yards=yard acre=acre acres=acre "
             "hectare=hectare hectares=hectare liter=liter liters=liter litre=liter litres=liter "
             "milliliters=milliliter millilitres=milliliter gallon=gallon gallons=gallon "
             "pint=pint pints=pint barrel=barrel barrels=barrel bushel=bushel bushels=bushel "
             "ton=ton tons=ton tonne=tonne tonnes=tonne kilogram=kilogram kilograms=kilogram "
             "kilo=kilogram kilos=kilogram gram=gram grams=gram milligram=milligram "
             "milligrams=milligram microgram=microgram micrograms=microgram ounce=ounce "
             "ounces=ounce watt=watt watts=watt kilowatt=kilowatt kilowatts=kilowatt "
             "megawatt=megawatt megawatts=megawatt gigawatt=gigawatt gigawatts=gigawatt "
             "terawatt=terawatt terawatts=terawatt volt=volt volts=volt ampere=ampere "
             "amperes=ampere joule=joule joules=joule hertz=hertz kilohertz=kilohertz "
             "megahertz=megahertz gigahertz=gigahertz byte=byte bytes=byte kilobyte=kilobyte "
             "kilobytes=kilobyte megabyte=megabyte megabytes=megabyte gigabyte=gigabyte "
             "gigabytes=gigabyte terabyte=terabyte terabytes=terabyte petabyte=petabyte "
             "petabytes=petabyte gigabit=gigabit gigabits=gigabit megabit=megabit "
             "megabits=megabit calorie=calorie calories=calorie knot=knot knots=knot "
             "degree=degree degrees=degree decibel=decibel decibels=decibel karat=karat "
             "carat=carat carats=carat horsepower=horsepower megapixel=megapixel "
             "megapixels=megapixel mph=mile-per-hour kph=kilometer-per-hour lightyear=light-year "
             "lightyears=light-year celsius=celsius fahrenheit=fahrenheit megaton=megaton "
             "megatons=megaton kiloton=kiloton kilotons=kiloton quart=quart quarts=quart "
             "teaspoon=teaspoon teaspoons=teaspoon tablespoon=tablespoon tablespoons=tablespoon "
             "kilocalories=kilocalorie kilojoules=kilojoule newtons=newton pascals=pascal "
             "lumens=lumen furlong=furlong furlongs=furlong exabytes=exabyte zettabytes=zettabyte "
             "terabits=terabit fathoms=fathom millibar=millibar millibars=millibar "
             "hectoliter=hectoliter hectoliters=hectoliter hectolitre=hectoliter "
             "hectolitres=hectoliter centiliter=centiliter centiliters=centiliter "
             "centilitre=centiliter centilitres=centiliter deciliter=deciliter "
             "deciliters=deciliter decilitre=deciliter decilitres=deciliter milliliter=milliliter "
             "millilitre=milliliter decimeter=decimeter decimeters=decimeter decimetre=decimeter "
             "decimetres=decimeter micrometer=micrometer micrometre=micrometer "
             "micrometres=micrometer micron=micrometer hectometer=hectometer "
             "hectometers=hectometer hectometre=hectometer hectometres=hectometer "
             "picometer=picometer picometers=picometer picometre=picometer picometres=picometer "
             "amp=ampere amps=ampere milliamp=milliampere milliamps=milliampere ohm=ohm ohms=ohm "
             "centigrade=celsius celcius=celsius farenheit=fahrenheit kelvin=kelvin "
             "kelvins=kelvin kilojoule=kilojoule megajoule=megajoule megajoules=megajoule "
             "gigajoule=gigajoule gigajoules=gigajoule kilocalorie=kilocalorie newton=newton "
             "kilonewton=kilonewton kilonewtons=kilonewton pascal=pascal kilopascal=kilopascal "
             "kilopascals=kilopascal megapascal=megapascal megapascals=megapascal "
             "hectopascal=hectopascal hectopascals=hectopascal parsec=parsec parsecs=parsec "
             "lumen=lumen lux=lux exabyte=exabyte zettabyte=zettabyte kilobit=kilobit "
             "kilobits=kilobit terabit=terabit petabit=petabit petabits=petabit "
             "millivolt=millivolt millivolts=millivolt kilovolt=kilovolt kilovolts=kilovolt "
             "milliwatt=milliwatt milliwatts=milliwatt terahertz=terahertz cc=cubic-centimeter "
             "millisievert=millisievert millisieverts=millisievert becquerels=becquerel "
             "gramme=gram grammes=gram kilogramme=kilogram "
             "kilogrammes=kilogram fathom=fathom kilobar=kilobar kilobars=kilobar"},
    WordList{Role::point, "point=point points=point elo=Elo"},
    WordList{Role::times, "times"},
    WordList{Role::fold, "fold"},
    WordList{Role::announcer, "aged age ages factor factors order fy q"},
    WordList{Role::multiple_verb,
             "double=2 doubles=2 doubled=2 doubling=2 triple=3 triples=3 tripled=3 tripling=3 "
             "treble=3 trebled=3 trebling=3 quadruple=4 quadruples=4 quadrupled=4 quadrupling=4 "
             "quintuple=5 quintupled=5 quintupling=5 sextupled=6 twice=2"},
    WordList{Role::multiple_word,
             "twofold=2 threefold=3 fourfold=4 fivefold=5 sixfold=6 sevenfold=7 eightfold=8 "
             "ninefold=9 tenfold=10 elevenfold=11 twelvefold=12 fifteenfold=15 twentyfold=20 "
             "thirtyfold=30 fortyfold=40 fiftyfold=50 hundredfold=100 thousandfold=1000"},
    WordList{Role::quarter, "quarter"},
    WordList{Role::first_fourth, "first=1 second=2 third=3 fourth=4"},
    WordList{Role::rate_adverb,
             "annually=year yearly=year monthly=month weekly=week daily=day hourly=hour "
             "quarterly=quarter"},
    WordList{Role::rate_noun,
             "share=share head=head person=person seat=seat ticket=ticket piece=piece unit=unit "
             "user=user token=token kwh=kilowatt-hour mwh=megawatt-hour lb=pound kg=kilogram"},
    WordList{Role::month,
             "january=1 jan=1 february=2 feb=2 march=3 mar=3 april=4 apr=4 may=5 june=6 jun=6 "
             "july=7 jul=7 august=8 aug=8 september=9 sept=9 sep=9 october=10 oct=10 november=11 "
             "nov=11 december=12 dec=12"},
    WordList{Role::weekday,
             "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur "
             "thurs fri sat sun"},
    WordList{Role::modifier,
             "consecutive straight more full additional extra further business working calendar "
             "long short whole other another new different successive solid remaining"},
    WordList{Role::label,
             "page pages section sections chapter chapters article articles paragraph part "
             "volume vol version versions type tier phase stage step level grade class category "
             "line lane gate platform room floor flight route highway bus bay channel episode "
             "season round game week day unit table figure fig appendix exhibit item rule title "
             "form group division district ward precinct zone block cell pier terminal warehouse "
             "building apartment apt suite box case bill resolution proposition amendment clause "
             "schedule act psalm verse lesson question answer exercise model mark series gen "
             "generation number nr no nos #  isbn issn sku serial id code pin zip postcode tel "
             "phone fax hotline extension ext call dial windows formula area interstate exit "
             "track scene slide footnote note docket cve rfc iso din covid layer "
             "core spec release build patch v ver iphone ipad galaxy pixel boeing airbus apollo "
             "falcon soyuz catch top's"},
    WordList{Role::street,
             "street avenue road boulevard lane drive court terrace parkway plaza ave blvd rd"},
    WordList{Role::function,
             "of in on at for by with without into onto upon within across against among "
             "amid before after since until till during through throughout toward towards via the "
             "this that these those which who whom whose what when where while why how if because "
             "although though unless whereas than then as but nor so yet not no it its it's he she "
             "they we you i him her them us his their our your my me is are was were be been being "
             "am has have had having do does did done will would shall should can could may might "
             "must ought said says say saying told tells tell wrote writes added adds noted notes "
             "also just only even still already once again ago later earlier here there now today "
             "yesterday tomorrow tonight ever never often always usually perhaps however meanwhile "
             "therefore thus hence otherwise instead including include includes included versus vs "
             "plus per each every both either neither all any none such same very too "
             "according despite behind beyond between near off out back away along apart aside "
             "ahead around like unlike except besides beside compared means makes gives takes "
             "goes comes gets sees needs wants shows remains becomes costs helps lets seems looks "
             "starts begins keeps holds leads runs puts sets says asks calls uses works plays "
             "expects plans agrees believes thinks argues claims hopes owns buys sells "
             "went came got took made gave saw became began went kept held led ran put set left "
             "died won beat regardless whether"},
};

}  // namespace

std::span<const WordList> english_words() { return english_lists; }

}  // namespace onoma
