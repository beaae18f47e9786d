import Foundation

/// Trains all parts of the model from treebanks and writes the file.
struct Trainer {
  let reports: [CoNLLUReader.Report]
  let classes: [TagClass]
  let examples: [Example]
  private let folds = 5
  private let workshop = Workshop(
    folder: ProcessInfo.processInfo.environment["TRUCE_WORKSHOP"])

  init(paths: [String]) throws {
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

  func run(_ settings: Settings, to path: String) throws {
    var file = ModelFile()
    addTextParts(settings, to: &file)
    file.add(.tagClasses, classes.flatMap { [UInt8($0.code & 0xFF), UInt8($0.code >> 8)] })
    let lexicon = TagLexicon(examples)
    file.add(.lexicon, lexicon.section)
    file.add(.certain, lexicon.certainSection)
    let tags = workshop.part("tags") {
      tagger(Array(examples.indices), lexicon, settings, seed: 1)
    }
    file.add(.tags, tags)
    let lemmas = TagTraining.lemmatizer(examples)
    file.add(.lemmaRules, lemmas.rules)
    file.add(.lemmas, lemmas.table)
    let items = jackknifed(settings)
    addParserParts(items, settings, to: &file)
    try file.write(to: path)
  }

  private func addTextParts(_ settings: Settings, to file: inout ModelFile) {
    let sources = reports.map { TextTraining.Source($0) }
    let shouted = some(sources, 1, 8).map(\.shouted)
    let tokens = workshop.part("tokens") {
      TextTraining.tokenizer(sources + shouted, epochs: settings.textEpochs)
        .section(scale: 8, threshold: 1, updates: 1)
    }
    file.add(.tokens, tokens)
    file.add(.contractions, TextTraining.contractions(sources))
    let varied =
      sources + some(sources, 3, 12).map(\.shouted) + some(sources, 5, 8).map { $0.wrapped(66) }
      + some(sources, 7, 16).map { $0.shouted.wrapped(66) }
    let ends = workshop.part("sentences") {
      TextTraining.splitter(varied, epochs: settings.textEpochs)
        .section(scale: 8, threshold: 1, updates: 1)
    }
    file.add(.sentences, ends)
  }

  /// One in `step` of `values`, beginning at `first`.
  private func some<Value>(_ values: [Value], _ first: Int, _ step: Int) -> [Value] {
    stride(from: first, to: values.count, by: step).map { values[$0] }
  }

  private func tagger(
    _ indices: [Int], _ lexicon: TagLexicon, _ settings: Settings, seed: UInt64
  ) -> [UInt8] {
    var all = indices.map { examples[$0] }
    all += some(indices, 1, 7).map { examples[$0].recased(upper: true) }
    all += some(indices, 2, 9).map { examples[$0].recased(upper: false) }
    all += some(indices, 3, 6).compactMap { examples[$0].withoutMarks }
    return TagTraining.tagger(
      all.map { lexicon.known($0) }, classCount: classes.count, epochs: settings.tagEpochs,
      seed: seed
    ).section(scale: 6, threshold: settings.tagThreshold, updates: 2)
  }

  /// The sentences with tags from a tagger that has not seen them, so that the parser learns from
  /// tags as wrong as it will meet.
  private func jackknifed(_ settings: Settings) -> [ParserTraining.Item] {
    var items: [ParserTraining.Item] = []
    for fold in 0..<folds {
      let rest = examples.indices.filter { $0 / 20 % folds != fold }
      let lexicon = TagLexicon(rest.map { examples[$0] })
      let weights = workshop.part("tags-\(fold)") {
        tagger(rest, lexicon, settings, seed: 10 + UInt64(fold))
      }
      var wrong = 0
      var count = 0
      for index in examples.indices where index / 20 % folds == fold {
        var versions = [examples[index]]
        if index % 10 == 3, let bare = examples[index].withoutMarks { versions.append(bare) }
        if index % 20 == 7 { versions.append(examples[index].recased(upper: true)) }
        for example in versions {
          let tags = TagTraining.tags(lexicon.known(example), weights)
          wrong += zip(tags, example.classes).count { $0 != $1 }
          count += tags.count
          items.append(
            ParserTraining.Item(
              example: example, input: example.input(tags, classes), heads: example.projectiveHeads,
              fold: fold))
        }
      }
      note("fold \(fold): tags \(1 - Double(wrong) / Double(max(count, 1)))")
    }
    return items
  }

  private func addParserParts(
    _ items: [ParserTraining.Item], _ settings: Settings, to file: inout ModelFile
  ) {
    file.add(.arcs, arcs("arcs", items, settings))
    let relations = workshop.part("relations") {
      ParserTraining.treeLabeler(
        items, trees: items.map(\.example.heads), epochs: settings.relationEpochs, seed: 4
      ).section(scale: 6, threshold: settings.labelThreshold, updates: 2)
    }
    file.add(.relations, relations)
    let foldArcs = (0..<folds).map { fold in
      arcs("arcs-\(fold)", items.filter { $0.fold != fold }, settings)
    }
    file.add(
      .moves, workshop.part("moves") { moves(items, foldArcs, settings, isMirrored: false) })
    file.add(
      .mirroredMoves,
      workshop.part("mirrored") { moves(items, foldArcs, settings, isMirrored: true) })
  }

  private func arcs(
    _ name: String, _ items: [ParserTraining.Item], _ settings: Settings
  ) -> [UInt8] {
    workshop.part(name) {
      ParserTraining.arcLabeler(items, epochs: settings.arcEpochs, seed: 3)
        .section(scale: 6, threshold: settings.arcThreshold, updates: 2)
    }
  }

  private func moves(
    _ items: [ParserTraining.Item], _ foldArcs: [[UInt8]], _ settings: Settings,
    isMirrored: Bool
  ) -> [UInt8] {
    let trainer = MoveTrainer(bits: settings.moveBits)
    let training = MoveTraining(trainer: trainer, width: settings.beamWidth, isMirrored: isMirrored)
    var generator = Generator(seed: 6)
    var order = Array(items.indices)
    for epoch in 0..<settings.moveEpochs {
      order.shuffle(using: &generator)
      var right = 0
      for index in order {
        let item = items[index]
        foldArcs[item.fold].withUnsafeBytes { bytes in
          guard let scorer = SparseWeights(bytes) else { return }
          var labeler = ArcLabeler(scorer: scorer, input: item.input)
          if training.learn(item.input, gold: item.heads, labeler: &labeler) { right += 1 }
        }
      }
      note("moves: epoch \(epoch), \(right) of \(order.count) sentences right")
    }
    return trainer.section(scale: settings.moveScale)
  }
}

/// How long each part trains and how large it may be.
struct Settings {
  var textEpochs = 8
  var tagEpochs = 5
  var arcEpochs = 4
  var relationEpochs = 5
  var moveEpochs = 9
  var moveBits = 20
  /// Weights of the moves are rounded to this fraction of one.
  var moveScale: Float = 1
  /// Smallest weight kept, in sixths.
  var tagThreshold = 5
  var arcThreshold = 8
  var labelThreshold = 7
  var beamWidth = 8
}

/// Writes a line of progress to standard error.
func note(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
