// SPDX-License-Identifier: Apache-2.0
// All that most programs need: lexicons, one article tagged in memory, folders of articles counted,
// and the tables made from the counts. docs/library.md has examples. The statistics alone are in
// onoma/statistics, the writers of reports in onoma/report.
#pragma once

#include "onoma/analysis/analyze.hpp"
#include "onoma/analysis/article_collection.hpp"
#include "onoma/analysis/article_tagger.hpp"
#include "onoma/analysis/claims.hpp"
#include "onoma/analysis/comparison.hpp"
#include "onoma/analysis/discovery.hpp"
#include "onoma/analysis/frequency.hpp"
#include "onoma/analysis/pairs.hpp"
#include "onoma/base/types.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/lexicon/lexicon_import.hpp"
#include "onoma/lexicon/lexicon_tools.hpp"
#include "onoma/store/store.hpp"
