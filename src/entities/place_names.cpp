// SPDX-License-Identifier: Apache-2.0
// A list in alphabetical order; a static_assert keeps it so.
#include "entities/place_names.hpp"

#include <algorithm>
#include <array>

#include "entities/sorted_words.hpp"

namespace onoma {
namespace {

// clang-format off
constexpr std::array<std::string_view, 410> place_names = {
    "abu dhabi", "addis ababa", "afghanistan", "africa", "alabama", "alaska", "albania",
    "alberta", "algeria", "america", "americas", "amsterdam", "andorra", "angola", "antarctica",
    "argentina", "arizona", "arkansas", "armenia", "asia", "athens", "atlanta", "auckland",
    "austin", "australia", "austria", "azerbaijan", "baghdad", "bahamas", "bahrain",
    "baltimore", "bangalore", "bangkok", "bangladesh", "barbados", "barcelona", "bavaria",
    "beijing", "beirut", "belarus", "belfast", "belgium", "belgrade", "belize", "bengaluru",
    "benin", "berlin", "bern", "bhutan", "birmingham", "bogota", "bolivia", "boston",
    "botswana", "brasilia", "brazil", "bristol", "britain", "brooklyn", "brunei", "brussels",
    "bucharest", "budapest", "buenos aires", "bulgaria", "burundi", "cairo", "california",
    "cambodia", "cambridge", "cameroon", "canada", "cape town", "caracas", "casablanca",
    "catalonia", "chad", "chengdu", "chennai", "chicago", "chile", "china", "cleveland",
    "cologne", "colombia", "colorado", "connecticut", "copenhagen", "costa rica", "crimea",
    "croatia", "cuba", "cupertino", "cyprus", "czechia", "dakar", "dallas", "damascus", "davos",
    "delaware", "delhi", "denmark", "denver", "detroit", "dhaka", "doha", "dresden", "dubai",
    "dublin", "ecuador", "edinburgh", "egypt", "el salvador", "england", "eritrea", "estonia",
    "eswatini", "ethiopia", "eurasia", "europe", "fiji", "finland", "florida", "france",
    "frankfurt", "fukushima", "gabon", "gambia", "gaza", "geneva", "germany", "ghana",
    "gibraltar", "glasgow", "great britain", "greece", "greenland", "guangdong", "guangzhou",
    "guatemala", "guinea", "guyana", "haiti", "hamburg", "hangzhou", "hanoi", "havana",
    "hawaii", "helsinki", "hiroshima", "ho chi minh city", "holland", "hollywood", "honduras",
    "hong kong", "honolulu", "houston", "hungary", "hyderabad", "iceland", "idaho", "illinois",
    "india", "indiana", "indonesia", "iowa", "iran", "iraq", "ireland", "islamabad", "israel",
    "istanbul", "italy", "jakarta", "jamaica", "japan", "jerusalem", "johannesburg", "jordan",
    "kabul", "kansas", "karachi", "kazakhstan", "kentucky", "kenya", "kinshasa", "kolkata",
    "kosovo", "kuala lumpur", "kuwait", "kyiv", "kyoto", "kyrgyzstan", "lagos", "laos",
    "las vegas", "latin america", "latvia", "lebanon", "leipzig", "lesotho", "liberia", "libya",
    "liechtenstein", "lima", "lisbon", "lithuania", "liverpool", "london", "los angeles",
    "louisiana", "luxembourg", "lyon", "macau", "madagascar", "madrid", "maine", "malawi",
    "malaysia", "maldives", "mali", "malta", "manchester", "manhattan", "manila", "marseille",
    "maryland", "massachusetts", "mauritania", "mauritius", "melbourne", "menlo park", "mexico",
    "mexico city", "miami", "michigan", "middle east", "milan", "milwaukee", "minneapolis",
    "minnesota", "minsk", "mississippi", "missouri", "moldova", "monaco", "mongolia", "montana",
    "montenegro", "montreal", "morocco", "moscow", "mountain view", "mozambique", "mumbai",
    "munich", "myanmar", "nairobi", "namibia", "nanjing", "nashville", "nebraska", "nepal",
    "netherlands", "nevada", "new delhi", "new hampshire", "new jersey", "new mexico",
    "new orleans", "new york", "new zealand", "nicaragua", "niger", "nigeria", "north america",
    "north carolina", "north dakota", "north korea", "norway", "oakland", "ohio", "oklahoma",
    "oman", "ontario", "oregon", "osaka", "oslo", "ottawa", "oxford", "pakistan", "palestine",
    "palo alto", "panama", "paraguay", "paris", "pennsylvania", "perth", "peru", "philadelphia",
    "philippines", "phoenix", "pittsburgh", "poland", "portugal", "prague", "pretoria",
    "puerto rico", "pyongyang", "qatar", "quebec", "redmond", "rhode island", "riga",
    "rio de janeiro", "riyadh", "romania", "rome", "rotterdam", "russia", "rwanda",
    "sacramento", "salt lake city", "san diego", "san francisco", "san jose", "santa clara",
    "sao paulo", "saudi arabia", "scandinavia", "scotland", "seattle", "senegal", "seoul",
    "serbia", "shanghai", "shenzhen", "siberia", "silicon valley", "singapore", "slovakia",
    "slovenia", "somalia", "south africa", "south america", "south carolina", "south dakota",
    "south korea", "spain", "sri lanka", "st louis", "stockholm", "stuttgart", "sudan",
    "sunnyvale", "suriname", "sweden", "switzerland", "sydney", "syria", "são paulo", "taipei",
    "taiwan", "tajikistan", "tallinn", "tanzania", "tehran", "tel aviv", "tennessee", "texas",
    "thailand", "tibet", "togo", "tokyo", "toronto", "tripoli", "tunis", "tunisia", "turkey",
    "turkmenistan", "uganda", "ukraine", "united kingdom", "united states", "uruguay", "utah",
    "uzbekistan", "vancouver", "vatican", "venezuela", "venice", "vermont", "vienna", "vietnam",
    "vilnius", "virginia", "wales", "wall street", "warsaw", "washington", "washington d c",
    "west virginia", "wisconsin", "wuhan", "wyoming", "yemen", "yokohama", "zambia", "zimbabwe",
    "zurich"};
// clang-format on
static_assert(std::is_sorted(place_names.begin(), place_names.end()));

}  // namespace

bool is_place_name(std::string_view folded) { return is_among(folded, place_names); }

}  // namespace onoma
