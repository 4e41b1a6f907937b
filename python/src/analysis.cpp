// SPDX-License-Identifier: Apache-2.0
// Many articles together: an analysis, and the tables made from it. Each does what the command of
// its name does, by the same functions of the library.
#include <nanobind/stl/filesystem.h>
#include <nanobind/stl/map.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "arrow.hpp"
#include "interruptible.hpp"
#include "onoma/analysis/analyze.hpp"
#include "onoma/analysis/article_collection.hpp"
#include "onoma/analysis/comparison.hpp"
#include "onoma/analysis/discovery.hpp"
#include "onoma/analysis/frequency.hpp"
#include "onoma/analysis/pairs.hpp"
#include "onoma/report/page.hpp"
#include "onoma/report/reports.hpp"
#include "onoma/store/store.hpp"
#include "settings.hpp"

namespace onoma::python {
namespace {

using Paths = std::vector<std::filesystem::path>;
using SharedTable = std::shared_ptr<const ArrowTable>;

constexpr Words<Duplicates, 3> duplicate_words = {
    {{"count", Duplicates::count}, {"once", Duplicates::once}, {"weight", Duplicates::weight}}};
constexpr Words<SamplingUnit, 2> unit_words = {
    {{"story", SamplingUnit::story}, {"document", SamplingUnit::document}}};
constexpr Words<bool, 2> count_words = {{{"sure", false}, {"possible", true}}};
constexpr Words<Context, 4> context_words = {{{"sentence", Context::sentence},
                                              {"paragraph", Context::paragraph},
                                              {"document", Context::document},
                                              {"window", Context::window}}};

// Which articles are wanted, and how they are counted.
struct AnalysisOptions {
    TaggingOptions tagging;
    std::string by;
    std::string duplicates;
    std::string unit;
    CorpusOptions corpus;
};

AnalysisSettings settings_of(const Lexicon& lexicon, AnalysisOptions options) {
    AnalysisSettings settings;
    settings.tagging = settings_of(lexicon, options.tagging);
    settings.by = options.by;
    settings.duplicates = chosen("duplicates", options.duplicates, duplicate_words);
    settings.sampling_unit = chosen("unit", options.unit, unit_words);
    settings.corpus = corpus_of(std::move(options.corpus));
    return settings;
}

// Which rows a table has.
struct RowOptions {
    std::optional<std::size_t> top;
    std::int64_t min_mentions = 1;
    std::string counts = "sure";
};

TableSettings table_of(const RowOptions& options) {
    return {options.top, options.min_mentions, chosen("counts", options.counts, count_words)};
}

// Articles that were counted, and where they are: some tables read them again.
class Study {
public:
    Study(SharedLexicon lexicon, Paths paths, AnalysisSettings settings, std::size_t threads,
          StopSign stop)
        : lexicon_(std::move(lexicon)),
          paths_(std::move(paths)),
          settings_(std::move(settings)),
          stop_(std::move(stop)),
          work_(work_until(stop_, threads)),
          analysis_(counted()) {}

    [[nodiscard]] const StopSign& stop() const { return stop_; }

    [[nodiscard]] const Analysis& analysis() const { return analysis_; }

    // Of disjoint articles, counted alike by one lexicon: checked by Python.
    void merge(const Study& other) {
        paths_.insert(paths_.end(), other.paths_.begin(), other.paths_.end());
        analysis_.merge(other.analysis_);
        analysis_.recount();
    }

    [[nodiscard]] DataTable report(const RowOptions& rows) const {
        const TableSettings table = table_of(rows);
        return data_of(context(table), {make_frequency_table(analysis_, table), {}, {}});
    }

    [[nodiscard]] DataTable series(const RowOptions& rows) const {
        const TableSettings table = table_of(rows);
        FrequencyReport report{make_frequency_table(analysis_, table), {}, {}};
        report.series = make_series(analysis_, report.rows, table);
        return data_of(context(table), report);
    }

    [[nodiscard]] DataTable compare(const RowOptions& rows) const {
        ComparisonSettings settings;
        settings.threads = work_.threads;
        return data_of(compare_groups(analysis_, table_of(rows), settings));
    }

    [[nodiscard]] DataTable pairs(const RowOptions& rows, const std::string& context,
                                  std::uint32_t window,
                                  const std::vector<std::string>& names) const {
        PairSettings wanted;
        wanted.context.context = chosen("context", context, context_words);
        wanted.context.window = window;
        for (const std::string& name : names) {
            const std::vector<std::string> ids = entities_called(analysis_, name);
            if (ids.empty()) {
                throw Error("of: expected an entity that the articles name, found `" + name + "`");
            }
            wanted.with.insert(wanted.with.end(), ids.begin(), ids.end());
        }
        const TableSettings table = table_of(rows);
        return data_of(this->context(table), make_pair_table(analysis_, table, wanted));
    }

    [[nodiscard]] DataTable claims(const std::vector<std::string>& kinds) const {
        const ClaimsFound found = find_claims(paths_, *lexicon_, settings_, kinds_of(kinds), work_);
        expect_all_again(found.read.left_out);
        return data_of(ClaimReport{found.read, *lexicon_, found.claims});
    }

    [[nodiscard]] DataTable events(std::int64_t least_sources, bool with_articles) const {
        EventReportSettings report;
        report.with_members = with_articles;
        const EventTable table =
            tabulate_events(paths_, *lexicon_, settings_, EventSettings(), least_sources, work_);
        expect_all_again(table.read.left_out);
        return data_of(report, table);
    }

    [[nodiscard]] DataTable duplicates() const {
        auto stored = duplicates_of_stores(paths_, settings_.corpus, {}, work_);
        const DuplicateTable table =
            stored ? *std::move(stored) : find_duplicates(paths_, settings_.corpus, {}, work_);
        expect_all_again(table.read.left_out);
        return data_of(table);
    }

    [[nodiscard]] DataTable discover(const RowOptions& rows) const {
        DiscoverySettings wanted;
        wanted.corpus = settings_.corpus;
        wanted.table = table_of(rows);
        wanted.types = settings_.tagging.types;
        const Discovery found = onoma::discover(paths_, *lexicon_, wanted, work_);
        expect_all_again(found.analysis.left_out);
        return data_of(propose_names(found.names, *lexicon_, wanted));
    }

    void page(const std::filesystem::path& file, const std::string& skeleton,
              const std::string& title) const {
        PageSettings page;
        page.title = title;
        const ArticleCollection articles =
            collect_articles(paths_, *lexicon_, settings_, KeepSettings(), work_);
        expect_all_again(articles.analysis.left_out);
        std::ofstream out(file, std::ios::binary);
        write_page(out, skeleton, articles, *lexicon_, page);
        out.close();
        if (!out) throw Error(file.string() + ": cannot write the page");
    }

    [[nodiscard]] std::int64_t save(const std::filesystem::path& file) const {
        const StoreChanges changes =
            store_articles(file, paths_, *lexicon_, settings_.corpus, StoreSettings(), work_);
        expect_all_again(changes.left_out);
        return changes.documents;
    }

private:
    // A store may have been counted already.
    [[nodiscard]] Analysis counted() const {
        auto stored = analyze_stores(paths_, *lexicon_, settings_, work_);
        if (stored) return std::move(*stored);
        return analyze(paths_, *lexicon_, settings_, work_);
    }

    // Articles that were counted and cannot be read again would be missing in a table that says
    // nothing of it: they are gone, or only their counts were stored.
    void expect_all_again(const InputsLeftOut& left_out) const {
        const std::vector<SkippedInput>& known = analysis_.left_out.skipped;
        for (const SkippedInput& skipped : left_out.skipped) {
            if (std::binary_search(known.begin(), known.end(), skipped)) continue;
            throw Error(skipped.input + ": " + skipped.reason);
        }
    }

    [[nodiscard]] ReportContext context(const TableSettings& table) const {
        ReportContext context{analysis_, *lexicon_};
        context.settings = settings_;
        context.table = table;
        return context;
    }

    [[nodiscard]] static std::vector<FigureKind> kinds_of(const std::vector<std::string>& words) {
        std::vector<FigureKind> kinds;
        for (const std::string& word : words) {
            const auto kind = parse_figure_kind(word);
            if (!kind) throw Error("kinds: expected a kind of figure, found `" + word + "`");
            kinds.push_back(*kind);
        }
        return kinds;
    }

    SharedLexicon lexicon_;
    Paths paths_;
    AnalysisSettings settings_;
    StopSign stop_;
    WorkSettings work_;
    Analysis analysis_;
};

// A method that makes a table.
template <typename... Arguments, typename Make>
auto making(const Make& make) {
    return [make](const Study& study, Arguments... arguments) {
        return interruptibly(study.stop(), [&] { return to_arrow(make(study, arguments...)); });
    };
}

using Top = std::optional<std::size_t>;

// A method whose table has rows to choose.
auto making_rows(DataTable (Study::*make)(const RowOptions&) const) {
    return making<Top, std::int64_t, std::string>(
        [make](const Study& study, Top top, std::int64_t min_mentions, std::string counts) {
            return (study.*make)({top, min_mentions, std::move(counts)});
        });
}

std::vector<std::pair<nb::str, nb::str>> skipped_in(const Study& study) {
    std::vector<std::pair<nb::str, nb::str>> inputs;
    for (const SkippedInput& skipped : study.analysis().left_out.skipped) {
        inputs.emplace_back(to_python(skipped.input), to_python(skipped.reason));
    }
    return inputs;
}

// How much was read, as every report says it.
std::map<std::string, std::int64_t> read_in(const Study& study) {
    const ArticlesRead read = articles_read(study.analysis());
    return {{"documents", read.documents},
            {"words", read.words},
            {"sentences", read.sentences},
            {"sources", static_cast<std::int64_t>(read.sources.size())},
            {"skipped", read.left_out.skipped_count},
            {"unwanted", read.left_out.unwanted},
            {"undated", read.left_out.undated},
            {"known", read.left_out.known_items},
            {"replaced", static_cast<std::int64_t>(read.left_out.replaced.size())}};
}

void make_study(Study* self, SharedLexicon lexicon, Paths paths, std::vector<std::string> types,
                std::vector<std::string> zones, std::optional<std::string> roll_up,
                std::string unlisted, std::string by, std::string duplicates, std::string unit,
                std::optional<std::string> source, std::optional<std::string> id,
                std::map<std::string, std::string> where, std::optional<std::string> since,
                std::optional<std::string> until, std::size_t threads) {
    AnalysisOptions options{
        {std::move(types), std::move(zones), std::move(roll_up), std::move(unlisted)},
        std::move(by),
        std::move(duplicates),
        std::move(unit),
        {std::move(source), std::move(id), std::move(where), std::move(since), std::move(until)}};
    const AnalysisSettings settings = settings_of(*lexicon, std::move(options));
    const StopSign stop = make_stop_sign();
    interruptibly(stop, [&] { new (self) Study(lexicon, paths, settings, threads, stop); });
}

}  // namespace

void bind_analysis(nb::module_& module) {
    nb::class_<Study>(module, "Study", "See onoma.Analysis.")
        .def("__init__", make_study, nb::arg("lexicon"), nb::arg("paths"), nb::kw_only(),
             nb::arg("types"), nb::arg("zones"), nb::arg("roll_up").none(), nb::arg("unlisted"),
             nb::arg("by"), nb::arg("duplicates"), nb::arg("unit"), nb::arg("source").none(),
             nb::arg("id").none(), nb::arg("where"), nb::arg("since").none(),
             nb::arg("until").none(), nb::arg("threads"))
        .def_prop_ro("read", read_in)
        .def_prop_ro("skipped", skipped_in)
        .def("merge", &Study::merge, nb::arg("other"), nb::call_guard<nb::gil_scoped_release>())
        .def("report", making_rows(&Study::report), nb::arg("top").none(), nb::arg("min_mentions"),
             nb::arg("counts"))
        .def("series", making_rows(&Study::series), nb::arg("top").none(), nb::arg("min_mentions"),
             nb::arg("counts"))
        .def("compare", making_rows(&Study::compare), nb::arg("top").none(),
             nb::arg("min_mentions"), nb::arg("counts"))
        .def("discover", making_rows(&Study::discover), nb::arg("top").none(),
             nb::arg("min_mentions"), nb::arg("counts"))
        .def("pairs",
             making<Top, std::int64_t, std::string, std::uint32_t, std::vector<std::string>>(
                 [](const Study& study, Top top, std::int64_t min_mentions,
                    const std::string& context, std::uint32_t window,
                    const std::vector<std::string>& names) {
                     return study.pairs({top, min_mentions, "sure"}, context, window, names);
                 }),
             nb::arg("top").none(), nb::arg("min_mentions"), nb::arg("context"), nb::arg("window"),
             nb::arg("of"))
        .def("claims",
             making<std::vector<std::string>>(
                 [](const Study& study, const std::vector<std::string>& kinds) {
                     return study.claims(kinds);
                 }),
             nb::arg("kinds"))
        .def("events",
             making<std::int64_t, bool>(
                 [](const Study& study, std::int64_t least_sources, bool with_articles) {
                     return study.events(least_sources, with_articles);
                 }),
             nb::arg("least_sources"), nb::arg("articles"))
        .def("duplicates", making<>([](const Study& study) { return study.duplicates(); }))
        .def(
            "page",
            [](const Study& study, const std::filesystem::path& path, const std::string& skeleton,
               const std::string& title) {
                interruptibly(study.stop(), [&] { study.page(path, skeleton, title); });
            },
            nb::arg("path"), nb::arg("skeleton"), nb::arg("title"))
        .def(
            "save",
            [](const Study& study, const std::filesystem::path& store) {
                return interruptibly(study.stop(), [&] { return study.save(store); });
            },
            nb::arg("store"));
}

}  // namespace onoma::python
