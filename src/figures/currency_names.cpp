// SPDX-License-Identifier: Apache-2.0
// Signs, codes and words of currencies: data of currency.hpp, the same in every language.
#include <algorithm>
#include <array>

#include "figures/currency.hpp"

namespace onoma {
namespace {

struct Name {
    std::string_view text;
    std::string_view code;
};

constexpr std::array<Name, 28> signs = {
    {{"$", "USD"},   {"€", "EUR"},   {"£", "GBP"},  {"¥", "JPY"}, {"₹", "INR"}, {"₩", "KRW"},
     {"₽", "RUB"}, {"₿", "BTC"}, {"₺", "TRY"},  {"₫", "VND"}, {"₪", "ILS"}, {"₦", "NGN"},
     {"₱", "PHP"},   {"฿", "THB"},   {"₴", "UAH"},  {"₸", "KZT"}, {"₡", "CRC"}, {"₵", "GHS"},
     {"₾", "GEL"}, {"元", "CNY"},  {"円", "JPY"}, {"₲", "PYG"}, {"₭", "LAK"}, {"₼", "AZN"},
     {"₮", "MNT"},   {"៛", "KHR"},   {"৳", "BDT"},  {"؋", "AFN"}}};

// Letters beside a dollar sign.
constexpr std::array<Name, 39> dollars = {
    {{"us", "USD"},  {"a", "AUD"},   {"au", "AUD"},  {"aud", "AUD"}, {"aus", "AUD"}, {"c", "CAD"},
     {"ca", "CAD"},  {"can", "CAD"}, {"cdn", "CAD"}, {"cad", "CAD"}, {"hk", "HKD"},  {"hkd", "HKD"},
     {"nz", "NZD"},  {"nzd", "NZD"}, {"s", "SGD"},   {"sg", "SGD"},  {"sgd", "SGD"}, {"nt", "TWD"},
     {"twd", "TWD"}, {"r", "BRL"},   {"mx", "MXN"},  {"mex", "MXN"}, {"mxn", "MXN"}, {"z", "ZWL"},
     {"tt", "TTD"},  {"usd", "USD"}, {"j", "JMD"},   {"n", "NAD"},   {"ec", "XCD"},  {"rd", "DOP"},
     {"fj", "FJD"},  {"gy", "GYD"},  {"bz", "BZD"},  {"bds", "BBD"}, {"ci", "KYD"},  {"ws", "WST"},
     {"si", "SBD"},  {"mop", "MOP"}, {"gh", "GHS"}}};

// "Canadian dollars": what the word before says, or a land that the document names. Of longer
// names the last word, or two where one is not enough.
constexpr auto lands = std::to_array<Land>({
    {"us", "dollar", "USD"},
    {"s", "dollar", "USD"},
    {"american", "dollar", "USD"},
    {"states", "dollar", "USD"},
    {"canadian", "dollar", "CAD"},
    {"australian", "dollar", "AUD"},
    {"kong", "dollar", "HKD"},
    {"hk", "dollar", "HKD"},
    {"singapore", "dollar", "SGD"},
    {"singaporean", "dollar", "SGD"},
    {"zealand", "dollar", "NZD"},
    {"taiwan", "dollar", "TWD"},
    {"taiwanese", "dollar", "TWD"},
    {"jamaican", "dollar", "JMD"},
    {"namibian", "dollar", "NAD"},
    {"zimbabwean", "dollar", "ZWL"},
    {"zimbabwe", "dollar", "ZWL"},
    {"bahamian", "dollar", "BSD"},
    {"barbadian", "dollar", "BBD"},
    {"barbados", "dollar", "BBD"},
    {"belize", "dollar", "BZD"},
    {"bermudian", "dollar", "BMD"},
    {"bermuda", "dollar", "BMD"},
    {"brunei", "dollar", "BND"},
    {"cayman", "dollar", "KYD"},
    {"fijian", "dollar", "FJD"},
    {"fiji", "dollar", "FJD"},
    {"guyanese", "dollar", "GYD"},
    {"guyana", "dollar", "GYD"},
    {"liberian", "dollar", "LRD"},
    {"solomon", "dollar", "SBD"},
    {"surinamese", "dollar", "SRD"},
    {"trinidad", "dollar", "TTD"},
    {"tobago", "dollar", "TTD"},
    {"trinidadian", "dollar", "TTD"},
    {"caribbean", "dollar", "XCD"},
    {"british", "pound", "GBP"},
    {"uk", "pound", "GBP"},
    {"sterling", "pound", "GBP"},
    {"egyptian", "pound", "EGP"},
    {"lebanese", "pound", "LBP"},
    {"syrian", "pound", "SYP"},
    {"south sudanese", "pound", "SSP"},
    {"sudanese", "pound", "SDG"},
    {"irish", "pound", "IEP"},
    {"cypriot", "pound", "CYP"},
    {"gibraltar", "pound", "GIP"},
    {"falkland", "pound", "FKP"},
    {"falklands", "pound", "FKP"},
    {"helena", "pound", "SHP"},
    {"turkish", "lira", "TRY"},
    {"italian", "lir", "ITL"},
    {"chinese", "yuan", "CNY"},
    {"japanese", "yen", "JPY"},
    {"china", "¥", "CNY"},
    {"chinese", "¥", "CNY"},
    {"beijing", "¥", "CNY"},
    {"japan", "¥", "JPY"},
    {"japanese", "¥", "JPY"},
    {"tokyo", "¥", "JPY"},
    {"north korean", "won", "KPW"},
    {"korean", "won", "KRW"},
    {"swiss", "franc", "CHF"},
    {"switzerland", "franc", "CHF"},
    {"schweizer", "franken", "CHF"},
    {"zurich", "franc", "CHF"},
    {"geneva", "franc", "CHF"},
    {"cfa", "franc", "XOF"},
    {"french", "franc", "FRF"},
    {"france", "franc", "FRF"},
    {"belgian", "franc", "BEF"},
    {"luxembourg", "franc", "LUF"},
    {"congolese", "franc", "CDF"},
    {"rwandan", "franc", "RWF"},
    {"guinean", "franc", "GNF"},
    {"burundian", "franc", "BIF"},
    {"djiboutian", "franc", "DJF"},
    {"comorian", "franc", "KMF"},
    {"cfp", "franc", "XPF"},
    {"swiss", "centime", "CHF"},
    {"indian", "rupee", "INR"},
    {"pakistani", "rupee", "PKR"},
    {"pakistan", "rupee", "PKR"},
    {"lankan", "rupee", "LKR"},
    {"nepali", "rupee", "NPR"},
    {"nepalese", "rupee", "NPR"},
    {"mauritian", "rupee", "MUR"},
    {"seychellois", "rupee", "SCR"},
    {"seychelles", "rupee", "SCR"},
    {"indonesian", "rupiah", "IDR"},
    {"russian", "rub", "RUB"},
    {"russian", "roub", "RUB"},
    {"belarusian", "rub", "BYN"},
    {"belarusian", "roub", "BYN"},
    {"mexican", "peso", "MXN"},
    {"mexico", "peso", "MXN"},
    {"argentine", "peso", "ARS"},
    {"argentinian", "peso", "ARS"},
    {"argentina", "peso", "ARS"},
    {"chilean", "peso", "CLP"},
    {"chile", "peso", "CLP"},
    {"colombian", "peso", "COP"},
    {"colombia", "peso", "COP"},
    {"philippine", "peso", "PHP"},
    {"philippines", "peso", "PHP"},
    {"filipino", "peso", "PHP"},
    {"cuban", "peso", "CUP"},
    {"cuba", "peso", "CUP"},
    {"uruguayan", "peso", "UYU"},
    {"uruguay", "peso", "UYU"},
    {"dominican", "peso", "DOP"},
    {"swedish", "kron", "SEK"},
    {"sweden", "kron", "SEK"},
    {"norwegian", "kron", "NOK"},
    {"norway", "kron", "NOK"},
    {"danish", "kron", "DKK"},
    {"denmark", "kron", "DKK"},
    {"icelandic", "kron", "ISK"},
    {"iceland", "kron", "ISK"},
    {"swedish", "crown", "SEK"},
    {"sweden", "crown", "SEK"},
    {"norwegian", "crown", "NOK"},
    {"norway", "crown", "NOK"},
    {"danish", "crown", "DKK"},
    {"denmark", "crown", "DKK"},
    {"icelandic", "crown", "ISK"},
    {"iceland", "crown", "ISK"},
    {"czech", "crown", "CZK"},
    {"prague", "crown", "CZK"},
    {"slovak", "crown", "SKK"},
    {"estonian", "crown", "EEK"},
    {"czech", "kor", "CZK"},
    {"saudi", "riyal", "SAR"},
    {"qatari", "riyal", "QAR"},
    {"qatar", "riyal", "QAR"},
    {"iranian", "rial", "IRR"},
    {"iran", "rial", "IRR"},
    {"omani", "rial", "OMR"},
    {"oman", "rial", "OMR"},
    {"yemeni", "rial", "YER"},
    {"yemen", "rial", "YER"},
    {"brazilian", "rea", "BRL"},
    {"brazil", "rea", "BRL"},
    {"south african", "rand", "ZAR"},
    {"kuwaiti", "dinar", "KWD"},
    {"kuwait", "dinar", "KWD"},
    {"iraqi", "dinar", "IQD"},
    {"iraq", "dinar", "IQD"},
    {"serbian", "dinar", "RSD"},
    {"serbia", "dinar", "RSD"},
    {"jordanian", "dinar", "JOD"},
    {"tunisian", "dinar", "TND"},
    {"tunisia", "dinar", "TND"},
    {"algerian", "dinar", "DZD"},
    {"algeria", "dinar", "DZD"},
    {"bahraini", "dinar", "BHD"},
    {"bahrain", "dinar", "BHD"},
    {"libyan", "dinar", "LYD"},
    {"libya", "dinar", "LYD"},
    {"yugoslav", "dinar", "YUM"},
    {"emirati", "dirham", "AED"},
    {"uae", "dirham", "AED"},
    {"moroccan", "dirham", "MAD"},
    {"morocco", "dirham", "MAD"},
    {"kenyan", "shilling", "KES"},
    {"kenya", "shilling", "KES"},
    {"ugandan", "shilling", "UGX"},
    {"uganda", "shilling", "UGX"},
    {"tanzanian", "shilling", "TZS"},
    {"tanzania", "shilling", "TZS"},
    {"somali", "shilling", "SOS"},
    {"azerbaijani", "manat", "AZN"},
    {"azerbaijan", "manat", "AZN"},
    {"turkmen", "manat", "TMT"},
    {"kanadische", "dollar", "CAD"},
    {"kanadischen", "dollar", "CAD"},
    {"kanadischer", "dollar", "CAD"},
    {"canadese", "dollar", "CAD"},
    {"australische", "dollar", "AUD"},
    {"australischen", "dollar", "AUD"},
    {"australischer", "dollar", "AUD"},
    {"zwitserse", "frank", "CHF"},
    {"deense", "kron", "DKK"},
    {"noorse", "kron", "NOK"},
    {"zweedse", "kron", "SEK"},
    {"dänische", "kron", "DKK"},
    {"norwegische", "kron", "NOK"},
    {"schwedische", "kron", "SEK"},
    {"dänischen", "kron", "DKK"},
    {"norwegischen", "kron", "NOK"},
    {"schwedischen", "kron", "SEK"},
    {"tschechische", "kron", "CZK"},
    {"german", "mark", "DEM"},
    {"germany", "mark", "DEM"},
    {"bonn", "mark", "DEM"},
    {"frankfurt", "mark", "DEM"},
    {"deutsche", "mark", "DEM"},
    {"finnish", "mark", "FIM"},
    {"bosnian", "mark", "BAM"},
    {"egypt", "pound", "EGP"},
    {"cairo", "pound", "EGP"},
    {"lebanon", "pound", "LBP"},
    {"beirut", "pound", "LBP"},
    {"syria", "pound", "SYP"},
    {"britain", "pound", "GBP"},
    {"england", "pound", "GBP"},
    {"london", "pound", "GBP"},
    {"peru", "nuevo sol", "PEN"},
    {"peruvian", "nuevo sol", "PEN"},
    {"lima", "nuevo sol", "PEN"},
    {"zambian", "kwacha", "ZMW"},
    {"zambia", "kwacha", "ZMW"},
    {"malawian", "kwacha", "MWK"},
    {"malawi", "kwacha", "MWK"},
});

// Words that are usually something else: money only right after the land.
constexpr auto weak_words = std::to_array<Land>({
    {"peruvian", "soles", "PEN"},      {"peruvian", "sol", "PEN"},
    {"german", "marks", "DEM"},        {"deutsche", "marks", "DEM"},
    {"deutsche", "mark", "DEM"},       {"finnish", "marks", "FIM"},
    {"bosnian", "marks", "BAM"},       {"convertible", "marks", "BAM"},
    {"albanian", "lek", "ALL"},        {"albanian", "leks", "ALL"},
    {"armenian", "drams", "AMD"},      {"armenian", "dram", "AMD"},
    {"bulgarian", "levs", "BGN"},      {"bulgarian", "lev", "BGN"},
    {"afghan", "afghani", "AFN"},      {"afghan", "afghanis", "AFN"},
    {"rican", "colons", "CRC"},        {"rican", "colon", "CRC"},
    {"salvadoran", "colons", "SVC"},   {"lao", "kip", "LAK"},
    {"laotian", "kip", "LAK"},         {"guinean", "kina", "PGK"},
    {"kyrgyz", "som", "KGS"},          {"uzbek", "som", "UZS"},
    {"uzbek", "sum", "UZS"},           {"samoan", "tala", "WST"},
    {"leonean", "leones", "SLE"},      {"moldovan", "lei", "MDL"},
    {"moldovan", "leu", "MDL"},        {"romanian", "leu", "RON"},
    {"guatemalan", "quetzals", "GTQ"}, {"guatemalan", "quetzales", "GTQ"},
    {"paraguayan", "guaranis", "PYG"}, {"irish", "punts", "IEP"},
    {"aruban", "florins", "AWG"},      {"lesotho", "loti", "LSL"},
    {"bhutanese", "ngultrum", "BTN"},
});

// "dólares canadenses", "franchi svizzeri": adjectives after the word, by their beginning; and what
// the word begins with in these languages.
constexpr auto lands_after = std::to_array<Land>({
    {"canad", "d", "CAD"},      {"austral", "d", "AUD"},    {"singap", "d", "SGD"},
    {"taiw", "d", "TWD"},       {"jama", "d", "JMD"},       {"neozel", "d", "NZD"},
    {"suis", "fr", "CHF"},      {"suiz", "fr", "CHF"},      {"svizzer", "fr", "CHF"},
    {"suíç", "fr", "CHF"},      {"mexic", "peso", "MXN"},   {"messic", "peso", "MXN"},
    {"argent", "peso", "ARS"},  {"chilen", "peso", "CLP"},  {"cilen", "peso", "CLP"},
    {"colomb", "peso", "COP"},  {"uruguay", "peso", "UYU"}, {"filip", "peso", "PHP"},
    {"dominic", "peso", "DOP"}, {"cuban", "peso", "CUP"},   {"esterlin", "li", "GBP"},
    {"sterling", "liv", "GBP"}, {"egi", "l", "EGP"},        {"égyp", "l", "EGP"},
    {"turc", "l", "TRY"},       {"turch", "l", "TRY"},      {"turqu", "l", "TRY"},
    {"libanes", "l", "LBP"},    {"dan", "cor", "DKK"},      {"suec", "cor", "SEK"},
    {"svedes", "cor", "SEK"},   {"suéd", "cour", "SEK"},    {"norue", "cor", "NOK"},
    {"norveg", "cor", "NOK"},   {"norvég", "cour", "NOK"},  {"indian", "r", "INR"},
    {"pakistan", "r", "PKR"},   {"brasil", "rea", "BRL"},
});

template <std::size_t size>
std::string_view code_in(const std::array<Name, size>& names, std::string_view text) {
    const auto* const found = std::find_if(names.begin(), names.end(),
                                           [&](const Name& name) { return name.text == text; });
    return found == names.end() ? std::string_view() : found->code;
}

constexpr std::array shared_words = {
    WordList{Role::currency_code,
             "usd=USD eur=EUR gbp=GBP jpy=JPY cny=CNY rmb=CNY inr=INR krw=KRW chf=CHF cad=CAD "
             "aud=AUD nzd=NZD hkd=HKD sgd=SGD brl=BRL mxn=MXN sek=SEK nok=NOK dkk=DKK pln=PLN "
             "rub=RUB zar=ZAR aed=AED sar=SAR qar=QAR twd=TWD thb=THB idr=IDR myr=MYR php=PHP "
             "vnd=VND czk=CZK huf=HUF ils=ILS ngn=NGN egp=EGP btc=BTC eth=ETH kes=KES ugx=UGX "
             "ghs=GHS pkr=PKR lkr=LKR npr=NPR kwd=KWD bhd=BHD omr=OMR jod=JOD ars=ARS clp=CLP "
             "cop=COP pen=PEN uah=UAH kzt=KZT ron=RON bgn=BGN isk=ISK mad=MAD tzs=TZS xof=XOF "
             "xaf=XAF jmd=JMD cdn=CAD irr=IRR iqd=IQD lbp=LBP mop=MOP bnd=BND afn=AFN "
             "aoa=AOA azn=AZN bam=BAM bbd=BBD bdt=BDT bif=BIF bmd=BMD bsd=BSD btn=BTN "
             "bwp=BWP byn=BYN bzd=BZD cdf=CDF crc=CRC cve=CVE djf=DJF dop=DOP dzd=DZD etb=ETB "
             "fjd=FJD gip=GIP gmd=GMD gnf=GNF gtq=GTQ gyd=GYD hnl=HNL hrk=HRK htg=HTG "
             "kgs=KGS khr=KHR kmf=KMF kpw=KPW kyd=KYD lak=LAK lrd=LRD lsl=LSL lyd=LYD "
             "mga=MGA mkd=MKD mmk=MMK mnt=MNT mru=MRU mur=MUR mvr=MVR mwk=MWK mzn=MZN nad=NAD "
             "pab=PAB pgk=PGK pyg=PYG rsd=RSD rwf=RWF sbd=SBD scr=SCR sdg=SDG shp=SHP "
             "sle=SLE sll=SLL srd=SRD ssp=SSP stn=STN syp=SYP szl=SZL tjs=TJS tmt=TMT "
             "tnd=TND try=TRY ttd=TTD uyu=UYU uzs=UZS ves=VES vef=VEF vuv=VUV wst=WST xcd=XCD "
             "xpf=XPF yer=YER zmw=ZMW zwl=ZWL ntd=TWD frf=FRF itl=ITL "
             "fim=FIM ltl=LTL lvl=LVL skk=SKK"},
    WordList{Role::currency_word, "kr=? zł=PLN zl=PLN kč=CZK"},
};

}  // namespace

std::span<const WordList> currency_codes() { return shared_words; }

std::string_view code_of_sign(std::string_view text) { return code_in(signs, text); }

std::string_view code_of_letters(std::string_view letters) { return code_in(dollars, letters); }

std::span<const Land> lands_of_money() { return lands; }

std::string_view code_of_land(std::string_view land, std::string_view word) {
    for (const Land& known : lands) {
        if (land == known.land && word.starts_with(known.word)) return known.code;
    }
    return {};
}

std::string_view code_of_land_after(std::string_view word, std::string_view land) {
    for (const Land& known : lands_after) {
        if (land.starts_with(known.land) && word.starts_with(known.word)) return known.code;
    }
    return {};
}

std::string_view code_of_weak_word(std::string_view land, std::string_view word) {
    for (const Land& known : weak_words) {
        if (land == known.land && word == known.word) return known.code;
    }
    return {};
}

}  // namespace onoma
