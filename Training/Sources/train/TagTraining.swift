/// Training of tagger and lemmatizer.
enum TagTraining {
  static func tagger(_ examples: [Example], classCount: Int, epochs: Int, seed: UInt64)
    -> SparseTrainer
  {
    let trainer = SparseTrainer(classCount: classCount)
    var order = Array(examples.indices)
    var generator = Generator(seed: seed)
    for epoch in 0..<epochs {
      order.shuffle(using: &generator)
      var wrong = 0
      for index in order { wrong += learn(examples[index], trainer) }
      note("tags: epoch \(epoch), \(wrong) wrong")
    }
    return trainer
  }

  private static func learn(_ example: Example, _ trainer: SparseTrainer) -> Int {
    var features = FeatureBuffer()
    var scores = [Int32](repeating: 0, count: trainer.classCount)
    var wrong = 0
    example.attributes.withUnsafeBufferPointer { words in
      let context = Tagger.SentenceContext(words)
      var last: UInt32 = 254
      var before: UInt32 = 254
      for index in words.indices {
        features.clear()
        Tagger.addFeatures(words, index, last, before, context, to: &features)
        let predicted = scores.withUnsafeMutableBufferPointer {
          trainer.best(features.keys, scores: $0.baseAddress.unsafelyUnwrapped)
        }
        let gold = Int(example.classes[index])
        trainer.learn(features.keys, gold: gold, predicted: predicted)
        if gold != predicted { wrong += 1 }
        before = last
        last = UInt32(predicted)
      }
    }
    return wrong
  }

  /// The tags that finished weights give the words of `example`.
  static func tags(_ example: Example, _ section: [UInt8]) -> [UInt8] {
    var features = FeatureBuffer()
    var classes: [UInt8] = []
    section.withUnsafeBytes { bytes in
      guard let scorer = SparseWeights(bytes) else { return }
      var scores = [Int32](repeating: 0, count: scorer.classCount)
      example.attributes.withUnsafeBufferPointer { words in
        scores.withUnsafeMutableBufferPointer {
          Tagger.tag(
            words, scorer: scorer, certain: nil, features: &features,
            scores: $0.baseAddress.unsafelyUnwrapped,
            into: &classes)
        }
      }
    }
    return classes
  }

  /// Sections of lemma rules and of the table that chooses between them.
  static func lemmatizer(_ examples: [Example]) -> (rules: [UInt8], table: [UInt8]) {
    var rules = RuleCounter()
    for example in examples {
      for index in example.forms.indices where !example.lemmas[index].isEmpty {
        rules.count(example.forms[index], example.lemmas[index], example.classes[index])
      }
    }
    return rules.sections()
  }
}
