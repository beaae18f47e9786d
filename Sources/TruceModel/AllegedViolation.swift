/// An incident, or a bare accusation, tested against one provision of one agreement.
///
/// It says what is alleged and what follows from the text of the agreement, never that a party
/// broke it.
package struct AllegedViolation: Hashable, Sendable, Codable {
  package enum Answer: String, Sendable, CaseIterable, Codable {
    case yes, no, unknown, disputed
  }

  /// One test with what it rests on.
  package struct Test: Hashable, Sendable, Codable {
    package var answer: Answer
    /// One sentence that names the values compared.
    package var evidence: String
    package var claims: [ClaimID]

    package init(_ answer: Answer, evidence: String, claims: [ClaimID] = []) {
      self.answer = answer
      self.evidence = evidence
      self.claims = claims
    }
  }

  package var agreement: AgreementID
  /// nil: a breach is alleged and no term or act named.
  package var provision: String?
  /// nil: a breach is alleged without an act.
  package var incident: IncidentID?
  package var accused: [Entity]
  package var accusers: [Entity]
  /// The claims that make the accusation.
  package var claims: [ClaimID]
  package var inTime: Test
  package var inArea: Test
  package var boundParty: Test
  package var prohibitedAct: Test
  package var exception: Test
  package var position: AccusedPosition?
  /// A count alleged without incidents ("47 violations in 24 hours"), never summed with incidents.
  package var generalCount: Count?
  /// A finding by a mandated mechanism, in its words; nil: none is known.
  package var finding: Attested<String>?

  package init(
    agreement: AgreementID, provision: String?, incident: IncidentID?, accused: [Entity],
    accusers: [Entity], claims: [ClaimID], inTime: Test, inArea: Test, boundParty: Test,
    prohibitedAct: Test, exception: Test, position: AccusedPosition? = nil,
    generalCount: Count? = nil, finding: Attested<String>? = nil
  ) {
    self.agreement = agreement
    self.provision = provision
    self.incident = incident
    self.accused = accused
    self.accusers = accusers
    self.claims = claims
    self.inTime = inTime
    self.inArea = inArea
    self.boundParty = boundParty
    self.prohibitedAct = prohibitedAct
    self.exception = exception
    self.position = position
    self.generalCount = generalCount
    self.finding = finding
  }
}
