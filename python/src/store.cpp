// SPDX-License-Identifier: Apache-2.0
// Stores: articles into one, and several into one.
#include "onoma/store/store.hpp"

#include <nanobind/stl/filesystem.h>
#include <nanobind/stl/map.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "interruptible.hpp"
#include "settings.hpp"

namespace onoma::python {
namespace {

using Paths = std::vector<std::filesystem::path>;
using Changes = std::map<std::string, std::int64_t>;

Changes told(const StoreChanges& changes) {
    return {{"added", changes.added},
            {"replaced", changes.replaced},
            {"unchanged", changes.unchanged},
            {"retagged", changes.retagged},
            {"removed", changes.removed},
            {"documents", changes.documents},
            {"skipped", changes.left_out.skipped_count}};
}

Changes store(const std::filesystem::path& file, const Paths& paths, const SharedLexicon& lexicon,
              std::optional<std::string> source, std::optional<std::string> id,
              std::map<std::string, std::string> where, std::optional<std::string> since,
              std::optional<std::string> until, bool counts_only, std::size_t threads) {
    const CorpusSettings corpus = corpus_of(
        {std::move(source), std::move(id), std::move(where), std::move(since), std::move(until)});
    StoreSettings settings;
    settings.counts_only = counts_only;
    const StopSign stop = make_stop_sign();
    return told(interruptibly(stop, [&] {
        return store_articles(file, paths, *lexicon, corpus, settings, work_until(stop, threads));
    }));
}

Changes merge(const Paths& stores, const std::filesystem::path& target) {
    const nb::gil_scoped_release release;
    return told(merge_stores(stores, target));
}

}  // namespace

void bind_store(nb::module_& module) {
    module.def("store", store, nb::arg("file"), nb::arg("paths"), nb::arg("lexicon"), nb::kw_only(),
               nb::arg("source").none(), nb::arg("id").none(), nb::arg("where"),
               nb::arg("since").none(), nb::arg("until").none(), nb::arg("counts_only"),
               nb::arg("threads"));
    module.def("merge", merge, nb::arg("stores"), nb::arg("target"));
}

}  // namespace onoma::python
