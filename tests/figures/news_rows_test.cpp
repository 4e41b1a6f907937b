// SPDX-License-Identifier: Apache-2.0
// Sentences as news has them: every figure, and nothing else.
#include "catch.hpp"
#include "figures/figure_rows.hpp"

namespace onoma {
namespace {

TEST_CASE("sentences of news give each figure") {
    run_figure_rows({
        {"news: economy",
         "Britain's economy grew 0.6% in the three months to June, beating forecasts of 0.4%.",
         "0.6% = percent 0.6 percent up; three months = duration 3 month; 0.4% = percent 0.4 "
         "percent"},
        {"news: index and oil",
         "The FTSE 100 index closed up 0.4 percent at 8,203.93 points, while crude slipped 1.2% to "
         "$76.05 a barrel.",
         "0.4 percent = percent 0.4 percent up; 8,203.93 points = score 8203.93 point; 1.2% = "
         "percent 1.2 percent down; $76.05 a barrel = money 76.05 USD per barrel"},
        {"news: phones",
         "Apple sold 49.9 million iPhones in the quarter, up 6 percent from 47.1 million a year "
         "earlier.",
         "49.9 million iPhones = count 49900000 iphone; 6 percent = percent 6 percent up; 47.1 "
         "million "
         "= count 47100000 iphone"},
        {"news: cuts",
         "The firm, which employs about 12,000 people in 30 countries, will cut 1,500 jobs by the "
         "end of 2026.",
         "12,000 people = count 12000 person ~; 30 countries = count 30 country; 1,500 jobs = "
         "count 1500 job down; 2026 = date 2026"},
        {"news: profit in two currencies", "Net profit rose to 2.35 billion euros ($2.6 billion).",
         "2.35 billion euros = money 2350000000 EUR up; $2.6 billion = money 2600000000 USD"},
        {"news: transfer",
         "The 30-year-old midfielder scored 14 goals in 32 games and signed a four-year contract "
         "worth 120 million euros.",
         "30-year-old = duration 30 year; 14 goals = count 14 goal; 32 games = count 32 game; "
         "four-year = duration 4 year; 120 million euros = money 120000000 EUR"},
        {"news: basketball",
         "James had 28 points, 10 rebounds and 11 assists as the Lakers won 112-105.",
         "28 points = score 28 point; 10 rebounds = count 10 rebound; 11 assists = count 11 "
         "assist"},
        {"news: storm",
         "With winds of 120 mph it dumped 18 inches of rain; more than 3 million homes lost power.",
         "120 mph = quantity 120 mile-per-hour; 18 inches = quantity 18 inch; 3 million homes = "
         "count 3000000 home >"},
        {"news: heat",
         "It reached 41.2 degrees Celsius (106 Fahrenheit) in Seville, 10 degrees above normal.",
         "41.2 degrees Celsius = quantity 41.2 celsius; 106 Fahrenheit = quantity 106 fahrenheit; "
         "10 degrees = quantity 10 degree"},
        {"news: study",
         "Researchers studied 2,345 patients aged 40 to 65 over 10 years and found a 23% lower "
         "risk.",
         "2,345 patients = count 2345 patient; aged 40 to 65 = duration 40..65 year; 10 years = "
         "duration 10 year; 23% = percent 23 percent down"},
        {"news: vote", "The Senate voted 52-48; 3 Republicans joined all 49 Democrats.",
         "3 Republicans = count 3 republican; 49 Democrats = count 49 democrat"},
        {"news: poll",
         "She led 49% to 46% in a poll of 1,500 likely voters with an error of 3 percentage "
         "points.",
         "49% = percent 49 percent; 46% = percent 46 percent; 1,500 likely voters = count 1500 "
         "voter; 3 percentage points = percent 3 percentage-point"},
        {"news: spending bill",
         "The $1.2 trillion package has $550 billion in new spending over five years.",
         "$1.2 trillion = money 1200000000000 USD; $550 billion = money 550000000000 USD; five "
         "years = duration 5 year"},
        {"news: crash",
         "A Boeing 737-800 with 181 people on board crashed at 2:11 a.m. on December 29, 2024.",
         "181 people = count 181 person; December 29, 2024 = date 2024-12-29"},
        {"news: rates", "The bank cut rates by half a percentage point to a range of 4.75% to 5%.",
         "half a percentage point = percent 0.5 percentage-point down; 4.75% to 5% = percent "
         "4.75..5 "
         "percent"},
        {"news: bonds", "The 10-year yield rose 6 basis points to 4.09%.",
         "10-year = duration 10 year; 6 basis points = percent 6 basis-point up; 4.09% = percent "
         "4.09 percent"},
        {"news: labour",
         "The unemployment rate fell to 4.1 percent from 4.2 percent; employers added 254,000 "
         "jobs.",
         "4.1 percent = percent 4.1 percent down; 4.2 percent = percent 4.2 percent; 254,000 jobs "
         "= count 254000 job"},
        {"news: cars",
         "The maker delivered 462,890 vehicles in the third quarter, a 6.4% increase.",
         "462,890 vehicles = count 462890 vehicle; third quarter = ordinal 3 quarter; 6.4% = "
         "percent 6.4 percent up"},
        {"news: chip", "Nvidia's H100 has 80 billion transistors and costs up to $40,000.",
         "80 billion transistors = count 80000000000 transistor; $40,000 = money 40000 USD <"},
        {"news: training", "The model was trained on 15 trillion tokens with 16,000 H100 GPUs.",
         "15 trillion tokens = count 15000000000000 token; 16,000 H100 GPUs = count 16000 GPU"},
        {"news: budget", "The 2024 budget sets aside Rs. 11.1 lakh crore for roads.",
         "2024 = date 2024; Rs. 11.1 lakh crore = money 11100000000000 INR"},
        {"news: trade", "Exports rose 2.4% in yuan terms to 2.17 trillion yuan.",
         "2.4% = percent 2.4 percent up; 2.17 trillion yuan = money 2170000000000 CNY"},
        {"news: prison", "He was sentenced to 25 years and ordered to forfeit $11 billion.",
         "25 years = duration 25 year; $11 billion = money 11000000000 USD"},
        {"news: fire", "The fire burned 23,448 acres and was 52% contained.",
         "23,448 acres = quantity 23448 acre; 52% = percent 52 percent"},
        {"news: quake",
         "The quake struck at a depth of 10 km at 11:11 p.m. and killed at least 120 people.",
         "10 km = quantity 10 kilometer; 120 people = count 120 person >"},
        {"news: grid", "The plant will produce 1.2 GW by 2030 and store 4.8 GWh.",
         "1.2 GW = quantity 1.2 gigawatt; 2030 = date 2030; 4.8 GWh = quantity 4.8 gigawatt-hour"},
        {"news: record", "She took almost two minutes off the record in 2:09:56.",
         "two minutes = duration 2 minute ~"},
        {"news: loss per share",
         "It posted a loss of 3 cents per share on revenue of $1.02 billion.",
         "3 cents per share = money 0.03 USD per share; $1.02 billion = money 1020000000 USD"},
        {"news: share index", "The index gained 48.19 points, or 0.8 percent.",
         "48.19 points = score 48.19 point up; 0.8 percent = percent 0.8 percent"},
        {"news: refugees", "Up to 60 percent of the 1.4 million people who fled have returned.",
         "60 percent = percent 60 percent <; 1.4 million people = count 1400000 person"},
        {"news: price of tokens",
         "It costs $3 per million input tokens and $15 per million output tokens.",
         "$3 per million input tokens = money 3 USD per 1M token; $15 per million output tokens = "
         "money 15 USD per 1M token"},
        {"news: scaling", "Compute doubles every six months, or about 4x per year.",
         "doubles every six months = multiplier 2 x per 6 month up; 4x per year = multiplier 4 x "
         "per year ~"},
        {"news: a model's price",
         "A $1 million model solves 20%, $10 million – 40%, and $100 million – 60%.",
         "$1 million = money 1000000 USD; 20% = percent 20 percent; $10 million = money 10000000 "
         "USD; 40% = percent 40 percent; $100 million = money 100000000 USD; 60% = percent 60 "
         "percent"},
        {"news: rumours", "It cost \"a few $10M's,\" not the billions that reports suggest.",
         "$10M's = money 10000000.. USD >; billions = money 1000000000.. USD >"},
        {"news: deal", "It pays $14.3 billion for 49% of the start-up.",
         "$14.3 billion = money 14300000000 USD; 49% = percent 49 percent"},
    });
}

}  // namespace
}  // namespace onoma
