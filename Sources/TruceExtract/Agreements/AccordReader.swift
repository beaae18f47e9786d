import TruceModel
import TruceText

/// Reads which agreement the words name, with its brokers and announcer.
struct AccordReader: Sendable {
  let entities: EntityReader

  /// The agreement at the noun `accord`.
  func reference(_ accord: Int, in reading: SentenceReading) -> Attested<AgreementReference> {
    let range = reading.phrase(accord)
    var value = AgreementReference()
    for word in range where word != accord {
      guard let entity = name(at: word, in: reading) else { continue }
      if entities.isCompoundAdjective(word, in: reading) {
        value.brokers.append(entity)
      } else if word < accord {
        value.parties.append(entity)
      }
    }
    for child in reading.children(accord)
    where reading.relation(child) == .acl || reading.relation(child) == .aclRelcl {
      let doer = reading.child(child, .oblAgent, .nsubj)
        .flatMap { entities.entity(at: $0, in: reading).first?.value }
      if ["announce", "declare"].contains(reading.keys[child]) { value.announcer = doer }
      if ["broker", "sponsor", "mediate"].contains(reading.keys[child]), let doer {
        value.brokers.append(doer)
      }
    }
    return Attested(
      value, wording: reading.wording(range), span: reading.span(range), rule: "agreement.phrase")
  }

  private func name(at word: Int, in reading: SentenceReading) -> Entity? {
    if let state = entities.state(at: word, in: reading) { return state }
    guard reading.nameAt[word] >= 0 else { return nil }
    return reading.names[reading.nameAt[word]].entities.first
  }
}
