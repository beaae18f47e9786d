import Foundation

/// Trains the parts of the model from treebanks and writes the file.
struct Trainer {
  let reports: [CoNLLUReader.Report]
  let classes: [TagClass]
  let examples: [Example]
  let workshop: Workshop
  let clusters: ClusterTable
  private let settings = Settings()
  /// Parts of the treebanks that are tagged by taggers that have not seen them.
  private static let folds = 5
  /// Parsers whose trees the scorer of arcs is shown: one from each end of the sentence.
  private static let guides = 2

  init(paths: [String], clusters: String, workshop: Workshop) throws {
    self.workshop = workshop
    self.clusters = try ClusterTable(path: clusters)
    reports = try paths.flatMap { path in
      CoNLLUReader().reports(in: try String(contentsOfFile: path, encoding: .utf8))
    }
    var counts: [TagClass: Int] = [:]
    for word in reports.lazy.flatMap(\.sentences).flatMap(\.words) {
      counts[TagClass(word.tag, word.pennTag), default: 0] += 1
    }
    let kept = counts.filter { $0.value >= 3 }.keys
    let classes = kept.sorted {
      (-counts[$0, default: 0], $0.code) < (-counts[$1, default: 0], $1.code)
    }
    self.classes = classes
    let index = Dictionary(
      uniqueKeysWithValues: classes.enumerated().map { ($1, UInt8($0)) })
    examples = reports.flatMap(\.sentences).map { Example($0, classIndex: index) }
    note("\(reports.count) documents, \(examples.count) sentences, \(classes.count) tag classes")
  }

  /// Trains the part called `name`, unless it lies in the workshop: `tokens`, `sentences`, `tags`,
  /// `tags-0` to `tags-4` (each without a fifth of the text), `parser-0` to `parser-8`, `guide-00` to
  /// `guide-14` (the trees of a fifth of the text by one of two parsers), `arcs`.
  @discardableResult func part(_ name: String) -> [UInt8] {
    workshop.part(name) {
      let pieces = name.split(separator: "-")
      switch (pieces.first, pieces.last.flatMap { Int($0) }) {
      case ("tokens", nil): return tokens()
      case ("sentences", nil): return sentences()
      case ("tags", nil): return tagger(examples, settings.tagging, seed: 1)
      case ("tags", let fold?):
        return tagger(rest(of: fold), settings.foldTagging, seed: 10 + UInt64(fold))
      case ("parser", let index?): return parser(index)
      case ("guide", let number?): return guides(number % 10, parser: number / 10)
      case ("arcs", nil): return arcs()
      default:
        note("\(name): no such part")
        return []
      }
    }
  }

  /// Writes the model of all parts to `path`.
  func write(to path: String) throws {
    var file = ModelFile()
    file.add(.tokens, part("tokens"))
    file.add(.contractions, TextTraining.contractions(reports.map { TextTraining.Source($0) }))
    file.add(.sentences, part("sentences"))
    file.add(.tagClasses, classes.flatMap { [UInt8($0.code & 0xFF), UInt8($0.code >> 8)] })
    let lexicon = TagLexicon(examples, clusters)
    file.add(.lexicon, lexicon.section)
    file.add(.tagSets, lexicon.setSection)
    file.add(.tags, part("tags"))
    let lemmas = TagTraining.lemmatizer(examples, classes)
    file.add(.lemmaRules, lemmas.rules)
    file.add(.lemmas, lemmas.table)
    file.add(.labelSets, ParserTraining.labelSets(items()).flatMap(\.bytes))
    for (index, section) in SyntaxModel.parsers.enumerated() {
      file.add(section, part("parser-\(index)"))
    }
    file.add(.arcs, part("arcs"))
    try file.write(to: path)
  }

  private func tokens() -> [UInt8] {
    let sources = reports.map { TextTraining.Source($0) }
    let shouted = some(sources, 1, 8).map(\.shouted)
    return TextTraining.tokenizer(sources + shouted, epochs: settings.textEpochs)
      .section(scale: 8, threshold: 1, updates: 1)
  }

  private func sentences() -> [UInt8] {
    let sources = reports.map { TextTraining.Source($0) }
    let varied =
      sources + some(sources, 3, 12).map(\.shouted) + some(sources, 5, 8).map { $0.wrapped(66) }
      + some(sources, 7, 16).map { $0.shouted.wrapped(66) }
    return TextTraining.splitter(
      varied, lexicon: TagLexicon(examples, clusters), settings: settings
    ).section
  }

  /// One in `step` of `values`, beginning at `first`.
  private func some<Value>(_ values: [Value], _ first: Int, _ step: Int) -> [Value] {
    stride(from: first, to: values.count, by: step).map { values[$0] }
  }

  private func tagger(
    _ examples: [Example], _ tagging: Settings.Tagging, seed: UInt64
  ) -> [UInt8] {
    let lexicon = TagLexicon(examples, clusters)
    var all = examples
    all += some(examples, 1, 7).map { $0.recased(upper: true) }
    all += some(examples, 2, 9).map { $0.recased(upper: false) }
    all += some(examples, 3, 6).compactMap(\.withoutMarks)
    return TagTraining.tagger(
      all.map { lexicon.known($0) }, sets: lexicon.sets, classCount: classes.count,
      rate: settings.tagRate, settings: tagging, seed: seed
    ).section
  }

  /// The examples outside a fold; folds go by twenty sentences, so that texts are seldom torn.
  private func rest(of fold: Int) -> [Example] {
    examples.indices.filter { $0 / 20 % Self.folds != fold }.map { examples[$0] }
  }

  /// The sentences with tags from taggers that have not seen them, so that a parser learns from
  /// tags as wrong as it will meet.
  private func items() -> [ParserTraining.Item] { (0..<Self.folds).flatMap { items(of: $0) } }

  /// The sentences of one fold.
  private func items(of fold: Int) -> [ParserTraining.Item] {
    let lexicon = TagLexicon(rest(of: fold), clusters)
    let held = examples.indices.filter { $0 / 20 % Self.folds == fold }
      .flatMap { versions(of: $0) }.map { lexicon.known($0) }
    let tags = TagTraining.tags(held, part("tags-\(fold)"), lexicon.setSection)
    return zip(held, tags).map { example, tags in
      ParserTraining.Item(
        input: example.input(tags, classes), heads: example.projectiveHeads,
        labels: example.labels)
    }
  }

  /// The trees of one fold by a parser that has not seen it: head and relation of each word, in
  /// three bytes.
  private func guides(_ fold: Int, parser index: Int) -> [UInt8] {
    let rest = (0..<Self.folds).filter { $0 != fold }.flatMap { items(of: $0) }
    let sets = ParserTraining.labelSets(rest)
    var training = ParserTraining(
      labelSets: sets, isMirrored: SyntaxModel.isMirrored(index), bits: settings.parserBits,
      settings: settings, seed: 5000 + 100 * UInt64(index) + UInt64(fold))
    let section = training.section(rest, epochs: settings.guideEpochs)
    return ParserTraining.trees(
      items(of: fold).map(\.input), section, sets.flatMap(\.bytes),
      isMirrored: SyntaxModel.isMirrored(index)
    ).flatMap { tree in
      zip(tree.heads, tree.labels).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8), $1] }
    }
  }

  /// The sentences with the trees that parsers which have not seen them make of them.
  private func guidedItems() -> [ParserTraining.Item] {
    (0..<Self.folds).flatMap { fold in
      var items = items(of: fold)
      for guide in 0..<Self.guides {
        let bytes = part("guide-\(guide)\(fold)")
        var at = 0
        for index in items.indices {
          let words = (0..<items[index].input.count).map { at + $0 * 3 }
          items[index].guides.append(
            TransitionParser.Tree(
              heads: words.map { Int(bytes[$0]) | Int(bytes[$0 + 1]) << 8 },
              labels: words.map { bytes[$0 + 2] }))
          at += 3 * words.count
        }
      }
      return items
    }
  }

  /// A sentence as the parsers learn it: as it is, for some also without commas or in capitals.
  private func versions(of index: Int) -> [Example] {
    var versions = [examples[index]]
    if index % 10 == 3, let bare = examples[index].withoutMarks { versions.append(bare) }
    if index % 20 == 7 { versions.append(examples[index].recased(upper: true)) }
    return versions
  }

  private func arcs() -> [UInt8] {
    let items = guidedItems()
    var training = ArcTraining(
      labelSets: ParserTraining.labelSets(items), settings: settings, seed: 7000)
    return training.section(items, epochs: settings.arcEpochs)
  }

  private func parser(_ index: Int) -> [UInt8] {
    let items = items()
    var training = ParserTraining(
      labelSets: ParserTraining.labelSets(items), isMirrored: SyntaxModel.isMirrored(index),
      bits: index == 0 ? settings.firstParserBits : settings.parserBits, settings: settings,
      seed: 100 * UInt64(index + 1))
    return training.section(items, epochs: settings.parserEpochs)
  }
}

/// Writes a line of progress to standard error.
func note(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
