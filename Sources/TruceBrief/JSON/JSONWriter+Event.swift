import TruceModel

/// The parts of a claim in the JSON contract.
extension JSONWriter {
  mutating func event(_ event: Event, _ index: EvidenceIndex) {
    object { json in
      json.member("type", event.type.rawValue)
      json.key("trigger")
      json.words(index.evidence(of: event.trigger))
      json.member("status", event.status.rawValue)
      json.member("aggregate", flag: event.isAggregate)
      json.member("refersTo", event.refersTo?.rawValue)
      json.member("acts", strings: event.acts.map(\.rawValue))
      json.participants(of: event, index)
      json.circumstances(of: event, index)
      json.harm(of: event, index)
      json.key("agreement")
      json.agreement(event.agreement, index)
      json.member("basis", event.isNotReported ? "not-reported" : nil)
    }
  }

  private mutating func participants(of event: Event, _ index: EvidenceIndex) {
    key("actors")
    array(event.actors) { $0.entity($1.value, evidence: index.evidence(of: $1)) }
    key("targets")
    array(event.targets) {
      $0.entity($1.value, evidence: index.evidence(of: $1), showsFlags: true)
    }
  }

  private mutating func circumstances(of event: Event, _ index: EvidenceIndex) {
    key("places")
    array(event.places) { $0.place($1.value, evidence: index.evidence(of: $1)) }
    key("time")
    time(event.time?.value, evidence: index.evidence(of: event.time))
    member("notAfter", event.notAfter?.description)
  }

  private mutating func harm(of event: Event, _ index: EvidenceIndex) {
    key("casualties")
    array(event.casualties) { $0.casualty($1.value, evidence: index.evidence(of: $1)) }
    key("quantities")
    array(event.quantities) { $0.quantity($1.value, evidence: index.evidence(of: $1)) }
    key("damage")
    array(event.damage) { $0.words(index.evidence(of: $1)) }
    key("means")
    array(event.means) { json, means in
      json.object { json in
        json.member("value", means.value)
        json.evidenceMembers(index.evidence(of: means))
      }
    }
  }

  private mutating func agreement(
    _ reference: Attested<AgreementReference>?, _ index: EvidenceIndex
  ) {
    guard let reference else { return null() }
    object { json in
      json.member("wording", reference.wording)
      json.member("id", reference.value.id?.rawValue)
      json.key("roles")
      json.object { json in
        json.entities("parties", reference.value.parties)
        json.entities("brokers", reference.value.brokers)
        json.entities("guarantors", reference.value.guarantors)
        json.key("announcer")
        if let announcer = reference.value.announcer { json.entity(announcer) } else { json.null() }
      }
      json.spanMember(index.evidence(of: reference))
    }
  }

  private mutating func entities(_ name: StaticString, _ entities: [Entity]) {
    key(name)
    array(entities) { $0.entity($1) }
  }

  mutating func justification(
    _ justification: Attested<Justification>?, _ index: EvidenceIndex
  ) {
    guard let justification else { return null() }
    object { json in
      json.member("kind", justification.value.rawValue)
      json.evidenceMembers(index.evidence(of: justification))
    }
  }

  mutating func attributionLink(_ link: AttributionLink, _ index: EvidenceIndex) {
    object { json in
      json.key("speaker")
      json.entity(link.speaker, index)
      json.key("cue")
      json.words(index.evidence(of: link.cue))
      json.member("quoted", flag: link.isQuoted)
      json.member("saidOn", link.saidOn?.value.value)
      json.key("via")
      json.entity(link.via, index)
    }
  }

  private mutating func entity(_ entity: Attested<Entity>?, _ index: EvidenceIndex) {
    guard let entity else { return null() }
    self.entity(entity.value, evidence: index.evidence(of: entity))
  }
}
