/// Training of tagger and lemmatizer.
enum TagTraining {
  static func tagger(
    _ examples: [Example], sets: [ClassSet], classCount: Int, rate: Float,
    settings: Settings.Tagging, seed: UInt64
  ) -> NetworkTrainer {
    let trainer = NetworkTrainer(
      classCount: classCount, bits: settings.bits, rate: rate, seed: seed)
    var order = Array(examples.indices)
    var generator = Generator(seed: seed)
    var features = FeatureBuffer(capacity: TaggerFeatures.capacity)
    var dropout = Dropout(share: settings.dropout, seed: seed)
    for epoch in 0..<settings.epochs {
      order.shuffle(using: &generator)
      var wrong = 0
      for (count, index) in order.enumerated() {
        let done = Float(epoch) + Float(count) / Float(order.count)
        trainer.advance(to: done / Float(settings.epochs))
        wrong += learn(examples[index], sets, trainer, &features, &dropout)
      }
      note("tags: epoch \(epoch), \(wrong) wrong")
    }
    return trainer
  }

  private static func learn(
    _ example: Example, _ sets: [ClassSet], _ trainer: NetworkTrainer,
    _ features: inout FeatureBuffer,
    _ dropout: inout Dropout
  ) -> Int {
    var wrong = 0
    example.attributes.withUnsafeBufferPointer { words in
      let input = TaggerInput(words)
      var last: UInt32 = 254
      var before: UInt32 = 254
      for index in words.indices {
        let allowed = sets[Int(words[index].allowed)]
        features.clear()
        TaggerFeatures.add(input, index, last, before, to: &features)
        dropout.choose(from: features.keys)
        let gold = Int(example.classes[index])
        let predicted = dropout.kept.withUnsafeBufferPointer { keys in
          trainer.predict(keys, among: allowed)
          if allowed.contains(gold) { trainer.learn(keys, gold: CollectionOfOne(gold)) }
          return trainer.best
        }
        if gold != predicted { wrong += 1 }
        before = last
        last = UInt32(predicted)
      }
    }
    return wrong
  }

  /// The tags that finished weights, a section of the model, give the words of `examples`.
  static func tags(_ examples: [Example], _ section: [UInt8], _ sets: [UInt8]) -> [[UInt8]] {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: section.count, alignment: 64)
    defer { memory.deallocate() }
    memory.copyBytes(from: section)
    return sets.withUnsafeBytes { sets in
      guard let network = FeatureNetwork(UnsafeRawBufferPointer(memory)),
        let sets = ClassSets(sets)
      else { return [] }
      return examples.map { example in
        var classes: [UInt8] = []
        example.attributes.withUnsafeBufferPointer { words in
          Tagger.tag(words, network: network, sets: sets, into: &classes)
        }
        return classes
      }
    }
  }

  /// Sections of lemma rules and of the table that chooses between them.
  static func lemmatizer(
    _ examples: [Example], _ classes: [TagClass]
  ) -> (rules: [UInt8], table: [UInt8]) {
    var rules = RuleCounter()
    for example in examples {
      for index in example.forms.indices where !example.lemmas[index].isEmpty {
        rules.count(example.forms[index], example.lemmas[index], example.classes[index])
      }
    }
    for stem in DoubledStems.stems {
      for (form, tags) in DoubledStems.forms(stem) {
        for (index, tagClass) in classes.enumerated()
        where tagClass.tag == .verb && tags.contains(tagClass.pennTag) {
          rules.add(Array(form.utf8), Array(stem.utf8), UInt8(index))
        }
      }
    }
    return rules.sections()
  }
}
