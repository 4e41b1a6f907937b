// SPDX-License-Identifier: Apache-2.0
// What a figure measures: the nearest noun of business, science or sports that has figures, or
// else the nearest such verb. Counts measure their noun.
#include <algorithm>
#include <array>
#include <utility>

#include "figures/reading.hpp"

namespace onoma {
namespace {

using Measured = std::pair<std::string_view, std::string_view>;

// Sorted. A word and what it is called.
constexpr std::array<Measured, 191> words = {{
    {"accuracy", "accuracy"},
    {"acquired", "acquire"},
    {"acquisition", "acquisition"},
    {"age", "age"},
    {"area", "area"},
    {"assets", "assets"},
    {"bill", "bill"},
    {"bonus", "bonus"},
    {"borrowed", "debt"},
    {"borrowing", "debt"},
    {"bought", "buy"},
    {"budget", "budget"},
    {"buy", "buy"},
    {"cap", "market value"},
    {"capacity", "capacity"},
    {"capitalization", "market value"},
    {"cash", "cash"},
    {"charge", "charge"},
    {"commitment", "commitment"},
    {"compensation", "compensation"},
    {"consumption", "consumption"},
    {"contract", "contract"},
    {"cost", "cost"},
    {"costing", "cost"},
    {"costs", "cost"},
    {"damages", "damages"},
    {"deal", "deal"},
    {"debt", "debt"},
    {"deficit", "deficit"},
    {"demand", "demand"},
    {"deposits", "deposits"},
    {"depth", "depth"},
    {"distance", "distance"},
    {"dividend", "dividend"},
    {"donated", "donate"},
    {"donation", "donation"},
    {"earned", "earn"},
    {"earnings", "earnings"},
    {"economy", "economy"},
    {"efficiency", "efficiency"},
    {"emissions", "emissions"},
    {"employment", "employment"},
    {"error", "error"},
    {"expenditure", "spending"},
    {"expenses", "expenses"},
    {"exports", "exports"},
    {"fee", "fee"},
    {"fees", "fee"},
    {"financing", "funding"},
    {"fine", "fine"},
    {"fined", "fine"},
    {"fines", "fine"},
    {"fortune", "fortune"},
    {"fund", "fund"},
    {"funding", "funding"},
    {"fundraise", "raise"},
    {"fundraising", "funding"},
    {"funds", "fund"},
    {"gdp", "GDP"},
    {"grant", "grant"},
    {"growth", "growth"},
    {"height", "height"},
    {"imports", "imports"},
    {"income", "income"},
    {"index", "index"},
    {"inflation", "inflation"},
    {"interest", "interest"},
    {"invest", "invest"},
    {"invested", "invest"},
    {"investing", "invest"},
    {"investment", "investment"},
    {"investments", "investment"},
    {"invests", "invest"},
    {"latency", "latency"},
    {"length", "length"},
    {"levy", "levy"},
    {"loan", "loan"},
    {"loans", "loan"},
    {"lose", "loss"},
    {"loses", "loss"},
    {"losing", "loss"},
    {"loss", "loss"},
    {"losses", "loss"},
    {"lost", "loss"},
    {"margin", "margin"},
    {"margins", "margin"},
    {"mortality", "mortality"},
    {"offer", "offer"},
    {"output", "output"},
    {"paid", "pay"},
    {"parameters", "parameter"},
    {"pay", "pay"},
    {"paying", "pay"},
    {"payment", "payment"},
    {"payments", "payment"},
    {"payout", "payout"},
    {"pays", "pay"},
    {"penalties", "penalty"},
    {"penalty", "penalty"},
    {"pension", "pension"},
    {"performance", "performance"},
    {"pledge", "commitment"},
    {"pledged", "commitment"},
    {"pledges", "commitment"},
    {"population", "population"},
    {"premium", "premium"},
    {"price", "price"},
    {"priced", "price"},
    {"prices", "price"},
    {"prize", "prize"},
    {"production", "production"},
    {"productivity", "productivity"},
    {"profit", "profit"},
    {"profits", "profit"},
    {"purchase", "purchase"},
    {"rainfall", "rainfall"},
    {"raise", "raise"},
    {"raised", "raise"},
    {"raises", "raise"},
    {"raising", "raise"},
    {"ransom", "ransom"},
    {"rate", "rate"},
    {"rates", "rate"},
    {"ratio", "ratio"},
    {"receipts", "receipts"},
    {"rent", "rent"},
    {"rents", "rent"},
    {"reserves", "reserves"},
    {"revenue", "revenue"},
    {"revenues", "revenue"},
    {"reward", "reward"},
    {"round", "round"},
    {"salaries", "salary"},
    {"salary", "salary"},
    {"sale", "sale"},
    {"sales", "sales"},
    {"sanctions", "sanctions"},
    {"savings", "savings"},
    {"score", "score"},
    {"scored", "score"},
    {"settlement", "settlement"},
    {"share", "share"},
    {"shares", "share"},
    {"shipments", "shipment"},
    {"size", "size"},
    {"sold", "sell"},
    {"solve", "solve"},
    {"solves", "solve"},
    {"speed", "speed"},
    {"speeds", "speed"},
    {"spend", "spend"},
    {"spending", "spending"},
    {"spends", "spend"},
    {"spent", "spend"},
    {"stake", "stake"},
    {"stock", "stock"},
    {"stocks", "stock"},
    {"subsidies", "subsidy"},
    {"subsidy", "subsidy"},
    {"supply", "supply"},
    {"surplus", "surplus"},
    {"tariff", "tariff"},
    {"tariffs", "tariff"},
    {"tax", "tax"},
    {"taxes", "tax"},
    {"temperature", "temperature"},
    {"temperatures", "temperature"},
    {"tuition", "tuition"},
    {"turnout", "turnout"},
    {"turnover", "turnover"},
    {"unemployment", "unemployment"},
    {"usage", "usage"},
    {"valuation", "valuation"},
    {"value", "value"},
    {"valued", "value"},
    {"values", "value"},
    {"volume", "volume"},
    {"vote", "vote"},
    {"votes", "vote"},
    {"wage", "wage"},
    {"wages", "wage"},
    {"wealth", "wealth"},
    {"weighed", "weight"},
    {"weighs", "weight"},
    {"weight", "weight"},
    {"winds", "wind"},
    {"workforce", "workforce"},
    {"worth", "value"},
    {"yield", "yield"},
    {"yielded", "yield"},
    {"yields", "yield"},
}};

std::string_view name_of(std::string_view folded) {
    const auto found = std::lower_bound(
        words.begin(), words.end(), folded,
        [](const Measured& entry, std::string_view word) { return entry.first < word; });
    return found != words.end() && found->first == folded ? found->second : std::string_view();
}

// "It lost $20.9 billion", but "the stock lost $2" and "lost 5 percent" are changes of what it
// names.
bool may_be_lost(const Reading& reading) {
    constexpr double least_loss = 1000;
    return reading.kind == FigureKind::money && reading.low.value_or(0) >= least_loss;
}

// What the word at `at` says that `reading` measures, or nothing.
std::string_view measure_at(const Sentence& sentence, std::size_t at, const Reading& reading) {
    const std::string_view word = sentence.at(at).text;
    // "51 cents a share": of a rate, not what is measured.
    const bool is_of_rate = word == "share" && at > 0 &&
                            (sentence.role(at - 1) == Role::per || sentence.is(at - 1, "a"));
    if (is_of_rate) return {};
    // "profit after tax" is profit, "a cap of 5%" no market's.
    const bool is_part_of_name =
        (word == "tax" && at > 0 && sentence.is_any(at - 1, {"after", "before"})) ||
        (word == "cap" && (at == 0 || !sentence.is(at - 1, "market")));
    if (is_part_of_name) return {};
    const bool is_losing = word == "lost" || word == "lose" || word == "loses" || word == "losing";
    return is_losing && !may_be_lost(reading) ? std::string_view() : name_of(word);
}

// A clause ends here: what is after it is less likely to be meant.
bool ends_clause(const Sentence& sentence, std::size_t at) {
    return sentence.is_any(at, {",", ";", ":", "while", "but", "and", "after", "before", "\u2014"});
}

// "a $380 billion post-money valuation": the figure is part of a noun phrase, whose noun it
// measures. Nothing where the phrase ends without such a noun.
std::string_view measure_of_phrase(const Sentence& sentence, const Reading& reading) {
    constexpr std::size_t longest = 4;  // words after the figure
    const bool is_in_phrase =
        reading.begin > 0 &&
        sentence.is_any(reading.begin - 1, {"a", "an", "the", "its", "their", "another"});
    if (!is_in_phrase) return {};
    const std::size_t last = std::min(sentence.size(), reading.end + longest);
    for (std::size_t at = reading.end; at < last && !ends_clause(sentence, at); ++at) {
        // "a 1 percent rise in revenue"
        const Role before = sentence.role(at - 1);
        const bool is_of_change =
            sentence.is_any(at, {"in", "of"}) && (before == Role::rise || before == Role::fall);
        if (is_of_change) continue;
        if (sentence.is_any(at,
                            {"at", "by", "for", "from", "in", "of", "on", "that", "to", "with"}))
            break;
        const std::string_view name = measure_at(sentence, at, reading);
        if (!name.empty()) return name;
    }
    return {};
}

}  // namespace

void find_measured(const Sentence& sentence, Reading& reading) {
    if (!reading.measured.empty() || reading.kind == FigureKind::date) return;
    if (reading.kind == FigureKind::ordinal || reading.kind == FigureKind::duration) return;
    if (const std::string_view name = measure_of_phrase(sentence, reading); !name.empty()) {
        reading.measured = name;
        return;
    }
    // Words after count twice as far: "costs of $5 million" before "$5 million in revenue". But
    // right after the figure is nearest: "a $5 million fine".
    constexpr std::size_t reach = 12;
    constexpr std::size_t clause = 6;
    std::size_t nearest = 3 * reach;
    std::string_view found;
    std::size_t distance = 1;
    for (std::size_t at = reading.begin; at > 0 && distance <= reach; --at, ++distance) {
        if (ends_clause(sentence, at - 1)) distance += clause;
        const std::string_view name = measure_at(sentence, at - 1, reading);
        if (!name.empty()) {
            nearest = distance;
            found = name;
            break;
        }
    }
    distance = 1;
    for (std::size_t at = reading.end; at < sentence.size() && distance <= reach;
         ++at, distance += distance < 3 ? 1 : 2) {
        if (ends_clause(sentence, at)) distance += clause;
        const std::string_view name = measure_at(sentence, at, reading);
        if (!name.empty() && distance < nearest) {
            found = name;
            break;
        }
    }
    reading.measured = found;
}

}  // namespace onoma
