"""What rows, minutes and covering reports tell, in the words of many councils."""

from __future__ import annotations

import pytest

from search.tracking.heard.telling import split_clauses, split_sentences
from search.tracking.heard.weighing import hear_decision, hear_minute, weigh
from search.tracking.status import rule_for
from search.tracking.tied.gone_rows import absence_rule
from search.tracking.words.citing import put_off_to
from search.tracking.words.wording import Rarity, same_subject, without_asked
from tests.council import tracker_row

ROWS = (
    ("Information was emailed to committee members on 3 March.", "completed"),
    ("The guidance has been uploaded to the Council's website.", "completed"),
    ("Actioned.", "completed"),
    ("Signage now installed at both entrances.", "completed"),
    ("The post was filled in June.", "completed"),
    ("New timetable introduced from 1 September.", "completed"),
    ("All 24 play areas have been inspected.", "completed"),
    ("Training delivered to all members of staff.", "completed"),
    ("Members attended a site visit on 12 June.", "completed"),
    ("Scheme now operational.", "completed"),
    ("Discharged.", "completed"),
    ("Site visit took place 4 July.", "completed"),
    ("Policy adopted by Council on 21 July.", "completed"),
    ("Cabinet approved the funding on 4 July and the scheme opened in October.", "completed"),
    ("See item 9 elsewhere on this agenda.", "completed"),
    ("Completed. Take-up will continue to be monitored.", "completed"),
    ("The data requested was shared with the Committee by the Head of Finance.", "completed"),
    ("Response provided and circulated with the minutes.", "completed"),
    ("The crossing has been upgraded.", "completed"),
    ("Two additional officers are in post.", "completed"),
    ("Email sent to all Members with the figures.", "completed"),
    ("Members have been supplied with the counts for the last three seasons.", "completed"),
    ("Each parish was written to on 20 September with particulars of the sluices.", "completed"),
    ("The parish was written to on 20 September with a question.", None),
    ("The charter was signed on 3 May.", "completed"),
    ("Briefing held for Members on 6 June.", "completed"),
    ("Updated protocol now in use across all sites.", "completed"),
    ("Arrangements have been put in place.", "completed"),
    ("The item was considered by the Planning Committee on 9 May.", "completed"),
    ("We have written to all schools and every one has replied.", "completed"),
    ("Confirmed: the barriers were removed last month.", "completed"),
    ("Figures attached at Appendix B.", "completed"),
    ("Officers are working with the contractor to finalise the design.", "in progress"),
    ("Ongoing.", "in progress"),
    ("Partially complete - 3 of 8 wards done.", "in progress"),
    ("Design work complete; construction to commence in the spring.", "in progress"),
    ("Draft strategy out for consultation until 30 June.", "in progress"),
    ("Tender documents issued.", "in progress"),
    ("Interim update provided; full report expected in the autumn.", "in progress"),
    ("Funding bid submitted to the Department for Transport.", "in progress"),
    ("Recruitment under way.", "in progress"),
    ("Contractor appointed, works to start in May.", "in progress"),
    ("Phase 1 complete.", "in progress"),
    ("A project team has been set up and the first workshop has been held.", "in progress"),
    ("Approximately 60% of staff have now been trained.", "in progress"),
    ("The review has commenced.", "in progress"),
    ("Planning permission has been granted and a start on site is expected in June.", "in progress"),
    ("Half of the signs have been replaced.", "in progress"),
    ("On track.", "in progress"),
    ("Consultation closed on 3 May; responses are being analysed.", "in progress"),
    ("Roll-out continues across the borough.", "in progress"),
    ("Work is scheduled to start in May.", None),
    ("With the Head of Legal for comment.", None),
    ("No update at present.", None),
    ("Update requested from service.", None),
    ("Officers have noted the Committee's comments.", None),
    ("This will be picked up as part of the budget process.", None),
    ("To be reported to the November meeting.", None),
    ("The Director has been made aware.", None),
    ("Added to the forward plan for March 2024.", None),
    ("Query raised with finance.", None),
    ("Awaiting legal advice before publication.", None),
    ("Not due until March.", None),
    ("Not started.", None),
    ("Report scheduled for 14 March.", None),
    ("Discussions are taking place with the Trust.", None),
    ("Item deferred to the next cycle.", None),
    ("The Leader was grateful for the Committee's work on this important issue.", None),
    ("A meeting is to be arranged with the provider.", None),
    ("Would need to be funded from within existing budgets.", None),
    ("Officers agree that this would be beneficial.", None),
    ("Forwarded to the relevant team.", None),
    ("Has not yet been circulated.", None),
    ("The note is expected to be circulated shortly.", None),
    ("It is hoped that the scheme will have been completed by June.", None),
    ("Officers to provide.", None),
    ("Suggestion passed on to the transport operator.", None),
    ("The Trust does not consider this to be viable.", "rejected"),
    ("Cabinet resolved not to implement this recommendation.", "rejected"),
    ("The recommendation was not upheld.", "rejected"),
    ("Cabinet disagreed with this recommendation.", "rejected"),
    ("It will not be possible to fund this.", "rejected"),
    ("The operator has refused.", "rejected"),
    ("Unfortunately the Council has no power to do this.", "rejected"),
    ("This cannot be taken forward because of cost.", "rejected"),
    ("Not agreed.", "rejected"),
    ("The Executive Member did not support the proposal.", "rejected"),
    ("Agreed. Officers to implement by March.", "in progress"),
    ("Agreed in part.", "in progress"),
    ("Accepted subject to funding.", "in progress"),
    ("The recommendation is supported.", "in progress"),
    ("The Executive accepts this recommendation.", "in progress"),
    ("Superseded by the new Local Plan.", "superseded"),
    ("No longer required.", "superseded"),
    ("This action has been replaced by action 14.", "superseded"),
    ("Open to the public since 1 May.", "completed"),
    ("Weekly since 3 October.", "completed"),
    ("In use from Easter.", "completed"),
    ("Up on the noticeboard.", "completed"),
    ("Went out with the agenda papers on 3 June.", "completed"),
    ("Considered by that Panel at its July meeting.", "completed"),
    ("Heard by the Planning Committee on 6 June.", "completed"),
    ("Every school now has one.", "completed"),
    ("All five are in.", "completed"),
    ("Both are up.", "completed"),
    ("Three new benches are in position.", "completed"),
    ("Sorted.", "completed"),
    ("Job done.", "completed"),
    ("Letter posted 4 May.", "completed"),
    ("Nothing left to do.", "completed"),
    ("Members have it.", "completed"),
    ("With Members since 9 June.", "completed"),
    ("The last one went in on 4 May.", "completed"),
    ("Live on the website.", "completed"),
    ("Now a standing item.", "completed"),
    ("Ms Pell took up the post on 1 June.", "completed"),
    ("The first issue came out in March and it has appeared monthly since.", "completed"),
    ("The lights are on.", "completed"),
    ("The gate is mended.", "completed"),
    ("Charges dropped from 1 April.", "completed"),
    ("A meeting has been held and a quotation is promised.", None),
    ("Drawings are finished.", "in progress"),
    ("The survey has been done.", "in progress"),
    ("Site visited by the engineer.", None),
    ("A firm has been asked for a price.", None),
    ("Waiting on the contractor.", None),
    ("An engineer is booked for the fourth.", None),
    ("The Chair has allowed until 3 May 2023 for this.", None),
    ("It has been slow. The Chair has agreed an extension to 3 May 2023.", None),
    ("The Director has met the union twice.", None),
    ("Seven of the nine are in.", "in progress"),
    ("Four fitted, two to go.", "in progress"),
    ("About half the streets have it.", "in progress"),
    ("Nearly there.", "in progress"),
    ("Contractor on site.", "in progress"),
    ("Work started on 3 May.", "in progress"),
    ("Painting began in June.", "in progress"),
    ("Money found in the budget.", "in progress"),
    ("The order has been placed.", "in progress"),
    ("Materials have arrived.", "in progress"),
    ("The post has been advertised.", "in progress"),
    ("Interviews held on 3 May.", "in progress"),
    ("A first version has gone to the Chair.", "in progress"),
    ("The Trust will not do this.", "rejected"),
    ("The company says no.", "rejected"),
    ("Not to be done, on grounds of cost.", "rejected"),
    ("The Cabinet Member is against it.", "rejected"),
    ("There is no money for this.", "rejected"),
    ("The Council cannot lawfully do so.", "rejected"),
    ("It is with regret that we cannot help.", "rejected"),
    ("I would not wish to raise expectations as to the date.", None),
    ("I am sorry to have to tell you that I cannot carry on the grant.", "rejected"),
    ("I am afraid that we have no date yet.", None),
    ("Up and running. The leaflet may be read online.", "completed"),
    ("It may be seen once it is done.", None),
    ("The operator would not agree to it.", "rejected"),
    ("This will not happen.", "rejected"),
    ("We are not going to do this.", "rejected"),
    ("Overtaken by the county's own scheme.", "superseded"),
    ("Dropped in favour of the September request.", "superseded"),
    ("Rolled into action 14.", "superseded"),
    ("Chased twice.", None),
    ("Officer on leave.", None),
    ("To be raised at the next liaison meeting.", None),
    ("Date being looked for.", None),
    ("Chair to speak to the Leader.", None),
    ("A reply is promised by Friday.", None),
    ("Lead officer changed.", None),
    ("Noted by the Board.", None),
    ("On the list of works.", None),
    ("Under discussion.", None),
    ("The officer responsible has left.", None),
    ("Subject to the outcome of the spending review.", None),
    ("The Head of Service thinks well of the idea.", None),
    ("Report promised for March.", None),
    ("Letter drafted.", "in progress"),
    ("Booked for 9 May.", None),
    ("Passed to the Director.", None),
    ("With the lawyers.", None),
    ("Likely to be done in the summer.", None),
    ("Installed 14/06.", "completed"),
    ("COMPLETE - see Appendix 2", "completed"),
    ("Members' seminar delivered on 4 October; 18 attended.", "completed"),
    ("Policy updated and published.", "completed"),
    ("Signed and sealed on 5 July.", "completed"),
    ("The scheme went ahead in March.", "completed"),
    ("Cllr Pell wrote on behalf of the Committee on 3 May and a copy of the letter is attached.", "completed"),
    ("The hall reopened after Easter.", "completed"),
    ("Staff now receive the training on joining.", "completed"),
    ("All wards now have a named nurse.", "completed"),
    ("There is now a ramp at each entrance.", "completed"),
    ("There have been two patrols a night since Whitsun.", "completed"),
    ("The sign has gone up.", "completed"),
    ("The fence was put up over the summer.", "completed"),
    ("Free parking came in on 1 December.", "completed"),
    ("Agreed and done.", "completed"),
    ("Done, bar the painting.", "in progress"),
    ("Fitted in six of the ten; the rest by Christmas.", "in progress"),
    ("Awaiting sign-off.", None),
    ("Legal advice obtained; report to follow.", "in progress"),
    ("Tender returns being evaluated.", "in progress"),
    ("Works commenced on site 4 June.", "in progress"),
    ("50% complete.", "in progress"),
    ("In progress - expected completion July.", "in progress"),
    ("Being worked on.", "in progress"),
    ("A start has been made.", "in progress"),
    ("The first two have opened.", "in progress"),
    ("Consultants engaged.", "in progress"),
    ("A project officer has been appointed to take this forward.", "in progress"),
    ("Pilot under way in two wards.", "in progress"),
    ("Delayed owing to staff shortages.", None),
    ("On hold.", None),
    ("Letter sent; no reply.", None),
    ("The Director will write.", None),
    ("To be included in the next budget.", None),
    ("For discussion at the next agenda meeting.", None),
    ("Raised with the Trust on 5 May.", None),
    ("The Cabinet Member is sympathetic.", None),
    ("Under consideration by Legal Services.", None),
    ("Added to work programme for October.", None),
    ("Officers have been asked to look at this.", None),
    ("An update will be given at the meeting.", None),
    ("Verbal update to be given.", None),
    ("The Trust has said that it will reply by the end of the month.", None),
    ("Not agreed - cost.", "rejected"),
    ("Declined by the operator on grounds of safety.", "rejected"),
    ("Cabinet did not accept this.", "rejected"),
    ("The Trust has decided not to proceed.", "rejected"),
    ("Rejected. The Council's policy is not to do so.", "rejected"),
    ("No action to be taken.", "rejected"),
    ("The Secretary of State replied that the law would not be changed.", "rejected"),
    ("Replaced by recommendation 7 of the task group.", "superseded"),
    ("Withdrawn at the request of the Committee.", "superseded"),
    ("Withdrawn by Members on 4 May.", "superseded"),
    ("Accepted in principle.", "in progress"),
    ("Accepted; the work is in next year's programme.", "in progress"),
    ("The Executive agreed on 4 June to fund two posts.", "in progress"),
    ("Cabinet supports the recommendation and has asked officers to bring it about.", "in progress"),
    ("Transferred to the Parks Action Plan.", None),
    ("Sent to all Members by e-mail 3.6.22.", "completed"),
    ("Figures provided at the last meeting.", "completed"),
    ("Circulated.", "completed"),
    ("Briefing note issued 12/10/22.", "completed"),
    ("Information supplied to Cllr Pell, who asked for it.", "completed"),
    ("The figures have been requested from the Trust.", None),
    ("A note is in draft.", "in progress"),
    ("Omitted from the last edition by mistake. No progress.", "open"),
    ("Re-entered: officers report that the lights have failed again.", "open"),
)
MINUTES = (
    ("The Scrutiny Officer advised that the information requested by Members had been emailed to them.", "completed"),
    ("Members were pleased to note that the crossing patrol had been restored.", "completed"),
    ("The Committee was satisfied with the response and agreed to discharge the recommendation.", "completed"),
    ("The Chair confirmed that she had written to the Secretary of State.", "completed"),
    ("It was reported that a training session had been held on 3 March.", "completed"),
    ("The Panel agreed that the item could be removed from the action log.", "completed"),
    ("The Committee noted that this action had now been completed.", "completed"),
    ("It was noted that the leaflet was available in all libraries.", "completed"),
    ("Members heard that work on the car park had started.", "in progress"),
    ("The Director reported that recruitment was under way.", "in progress"),
    ("The Committee was told that two of the five posts had been filled.", "in progress"),
    ("The Chair undertook to write to the Secretary of State.", None),
    ("Officers agreed to circulate the figures.", None),
    ("It was reported that a response was still awaited.", None),
    ("The Head of Service stated that the policy would be reviewed in the autumn.", None),
    ("Members asked that the figures be circulated.", None),
    ("The Committee noted that the report had been deferred to the next meeting.", None),
    ("It was noted that no response had been received.", None),
    ("The officer said that this was being looked into.", None),
    ("It was reported that the Trust had declined the request.", "rejected"),
    ("The company wrote that it will not be restoring the last boat.", "rejected"),
    ("The Cabinet Member explained that the Council was unable to reduce the charge.", "rejected"),
    ("Members were informed that the proposal would not be pursued.", "rejected"),
    ("The Committee did not accept that the action was complete.", "open"),
    ("Members agreed that the action should remain open.", "open"),
    (
        "The Panel considered that it had not been met and asked for it to be reinstated.",
        "open",
    ),
    ("That the request of 3 May for a plan of the quay fall, and a map be drawn instead.", "superseded"),
    ("That the recommendation made in March be taken no further.", "superseded"),
    ("That the paper asked for on 3 May be not now prepared.", "superseded"),
    ("The Committee no longer wished to have the report requested in May.", "superseded"),
    ("That the request be withdrawn.", "superseded"),
    ("That the recommendation made in March be rescinded.", "superseded"),
    ("Mrs Pell reported that a nurse now visited each school once a week.", "completed"),
    ("The Head of Parks said that the swings had gone in at Easter.", "completed"),
    ("It was confirmed that every library was open until seven on Thursdays.", "completed"),
    ("Councillor Pell had seen the sign for himself and was glad that it was up.", "completed"),
    ("The Committee was happy to let the matter rest.", "completed"),
    ("Members were content with that and asked for nothing more.", "completed"),
    ("The Panel regarded its request as met.", "completed"),
    ("The Chair said that it could be struck off the list.", "completed"),
    ("It was agreed that no more need be heard of it.", "completed"),
    ("That disposed of the matter.", "completed"),
    ("Members thought that the recommendation had run its course.", "completed"),
    ("The Panel thanked the officers and considered the item finished with.", "completed"),
    ("The officer said that they had been sent to Members in March.", "completed"),
    ("Members said that this was exactly what they had asked for.", "completed"),
    ("Members were not content and asked that it stay on the log.", "open"),
    ("The Committee was unconvinced that it had been done and directed that the entry remain.", "open"),
    (
        "Councillor Pell did not think it finished. The Committee agreed that it be kept on the list.",
        "open",
    ),
    ("The Panel refused to treat the matter as closed.", "open"),
    ("The Chair ruled that the item be put back on the tracker.", "open"),
    ("Members disagreed that this had been done.", "open"),
    ("The Director said that the figures belonged to the company, which would not release them.", "rejected"),
    ("The Cabinet Member had decided against it.", "rejected"),
    ("It was explained that the Council had no power to insist and it would not be provided.", "rejected"),
    ("The Trust's representative said that they were not prepared to do so.", "rejected"),
    ("Members were told that the scheme had been abandoned.", "rejected"),
    ("The Head of Highways said that work would begin in May.", None),
    ("Members asked when the lamps would be mended.", None),
    ("A Member said that residents had asked for this.", None),
    ("The officer hoped to have it done by June.", None),
    ("The Head of Parks said that three of the five had been put up.", "in progress"),
    ("It was reported that the contractor was on site.", "in progress"),
    (
        "The Scrutiny Officer reported that the letter had gone and that a reply had come, which Members had seen.",
        "completed",
    ),
    ("Mr Pell told Members that the benches had been put in during May.", "completed"),
    ("In answer to a question, the Head of Parks said that all the swings had been replaced.", "completed"),
    ("It was noted that Recommendation 3 had been implemented in full.", "completed"),
    ("The Chair reminded Members that they had received the figures in June; nothing further was needed.", "completed"),
    ("The Director explained that the post had been filled since January.", "completed"),
    ("AGREED that the item be discharged.", "completed"),
    ("RESOLVED that the action be signed off.", "completed"),
    ("The Committee accepted that as an end of the matter.", "completed"),
    ("Members were satisfied and the action was closed.", "completed"),
    ("Action closed.", "completed"),
    ("Members heard that the Trust had said no.", "rejected"),
    ("The Director advised that the Executive had turned the proposal down.", "rejected"),
    ("The Chair read a letter from the company, which declined to change its timetable.", "rejected"),
    ("Officers advised that this was not something that the Council could do.", "rejected"),
    ("The Panel did not feel that the matter had been dealt with.", "open"),
    ("The keeper did not see nine out of twelve as an answer to what had been asked.", "open"),
    ("Members could not agree that this had been achieved and directed that it continue to be watched.", "open"),
    ("Members would not have it marked closed.", "open"),
    ("The Chair said that nothing further had been heard of the weir.", None),
    ("The keeper said that the counts were harder to put together than she had hoped, and would come back.", None),
    ("Weir gates (4 May): the keeper tabled the costs. Entry to be struck out.", "completed"),
    ("Ms Bell thanked the keeper. The row could come off.", "completed"),
    ("Members considered that the response did not answer the question and asked that the item stay open.", "open"),
    (
        "Members were concerned to see it marked complete, and asked for it to be restored to the log.",
        "open",
    ),
    ("That the resolution of 4 May be rescinded and the following substituted.", "superseded"),
    ("That the Committee no longer pursue its request for a working group.", "superseded"),
    ("Members asked that a fresh request be made in place of that of 4 May.", "superseded"),
    ("The Head of Service said that consultation had closed and tenders would be sought.", "in progress"),
    ("Members were told that four of the nine schools now had one.", "in progress"),
    ("The Director undertook to see that it was done.", None),
    ("Members expressed disappointment that nothing had been done.", None),
    ("The Chair said that she would write again.", None),
    ("The officer could not say when it would be finished.", None),
    ("Members asked for an update at the next meeting.", None),
)
COVERING = (
    ("Items which have been completed are deleted from the schedule following each meeting.", True),
    ("Completed actions will be removed from the log once reported to the Committee.", True),
    ("Entries are removed when they have been dealt with.", True),
    ("Once a matter has been seen to, its line is struck out of the table and is not printed again.", True),
    ("When a request has been honoured in full its line is dropped.", True),
    ("Once a line has been printed three times it is dropped.", False),
    ("Any matter that has been concluded does not appear.", True),
    ("Actions which have been closed since the last meeting are not repeated below.", True),
    ("Items marked as complete will drop off the next version of this document.", True),
    ("Members are asked to consider whether any items should be removed from the list.", False),
    ("The log shows all actions agreed since May.", False),
    ("Completed items are shown in grey.", False),
    ("The schedule is put together each quarter. Whatever has been seen to is then left out.", True),
    ("Whatever has become of them, entries that were completed or not are left out after a year.", False),
    ("The list is confined to requests that remain to be met.", True),
    ("Items are removed after twelve months.", False),
    ("Completed items remain on the log until the end of the municipal year.", False),
    ("This report lists matters still outstanding; completed matters have been taken out.", True),
)


@pytest.mark.parametrize(("response", "effect"), ROWS)
def test_a_row_tells_what_was_done_and_not_what_was_said(response: str, effect: str | None) -> None:
    assert rule_for("row", weigh(response)).effect == effect


@pytest.mark.parametrize(("sentence", "effect"), MINUTES)
def test_minutes_tell_by_what_was_agreed_then_by_what_was_reported(sentence: str, effect: str | None) -> None:
    assert rule_for("minute", hear_minute(sentence)).effect == effect


@pytest.mark.parametrize(("covering", "removes"), COVERING)
def test_a_covering_report_says_whether_dealt_with_rows_are_removed(covering: str, removes: bool) -> None:
    row = tracker_row("july", "2019-07-09", "2019-04-02", "Renew the shelters", "Request sent.")
    assert (absence_rule(row, covering).effect == "completed") is removes


def test_clauses_end_where_another_verb_begins() -> None:
    assert split_clauses("the site has been found and a planning application will be made; nothing else is known") == [
        "the site has been found",
        "a planning application will be made",
        "nothing else is known",
    ]
    assert split_clauses("forty homes have been bought and let") == ["forty homes have been bought and let"]


def test_a_sentence_does_not_end_at_an_abbreviation() -> None:
    text = "Cllr. Pemberly asked about Minute No. 12. The Clerk would reply."
    assert list(split_sentences(text)) == ["Cllr. Pemberly asked about Minute No. 12.", "The Clerk would reply."]


def test_a_paraphrase_is_found_by_words_that_mean_alike() -> None:
    asked = "A note on the cost of repairs to council houses be circulated."
    rarity = Rarity([asked, "The Clerk write to the bus company.", "A list of empty shops be provided."])
    near = rarity.spoken_of(asked, "Members now had the price of mending the authority's dwellings")
    far = rarity.spoken_of(asked, "Members had met the bus company")
    assert near > 0.25 > 0.1 > far


def test_titles_of_one_subject_share_nearly_all_words() -> None:
    assert same_subject("School Meals", "School meals: progress report")
    assert not same_subject("School Meals", "School transport and the cost of meals for drivers")


def test_what_an_answer_repeats_of_the_asked_is_not_its_own() -> None:
    asked = "The reasons why grants were refused be sent to Members."
    words = without_asked("The reasons why grants were refused have been sent.", asked, "information")
    assert words == "the information have been sent."
    bids = "The number of refused bids be sent to Members."
    assert without_asked("Refused bid counts sent.", bids, "information") == "the information counts sent."


@pytest.mark.parametrize(
    ("comment", "effect"),
    [
        ("Analyst appointed.", None),
        ("Booked in.", None),
        ("Two of the six have been fitted.", "in progress"),
    ],
)
def test_beside_a_status_of_open_a_step_by_the_way_is_no_progress(comment: str, effect: str | None) -> None:
    assert rule_for("row", weigh(comment, "Open")).effect == effect


@pytest.mark.parametrize(
    ("resolved", "effect"),
    [
        ("the expenses of the ferrymen be met;", "in progress"),
        ("no order be made for the quay, contrary to advice.", "rejected"),
        ("the recommendation about the weir be accepted in part.", "in progress"),
    ],
)
def test_what_the_executive_resolves_be_done_it_accepts(resolved: str, effect: str) -> None:
    assert rule_for("decision", hear_decision(resolved)).effect == effect


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Started but not finished.", "begun"),
        ("Not finished.", "acknowledged"),
        ("Cabinet will not reopen it.", "acknowledged"),
        ("Two mornings a week since August as a beginning.", "begun"),
        ("The unit has offered to suggest some dates.", "acknowledged"),
        ("The visit fell through because of the flood.", "deferred"),
        ("Agreed in part. The Board is not able to find the rest.", "partly accepted"),
        ("Never finished.", "acknowledged"),
        ("Not all done.", "begun"),
        ("Not fully delivered.", "begun"),
        ("It was not only done but done well.", "done"),
        ("Would depend upon a mason being found.", "acknowledged"),
    ],
)
def test_what_was_not_done_is_not_heard_as_done(said: str, told: str) -> None:
    assert weigh(said) == told


@pytest.mark.parametrize(
    "row",
    [
        "Will be followed from now on in the Weirs Action Plan.",
        "Followed through the ferries plan and no longer through this sheet.",
        "Carried over to the Clean Water Action Plan.",
        "Being tracked under the service's own recovery plan.",
        "From now on, see the Home Care Improvement Plan (action 5).",
    ],
)
def test_a_row_that_is_followed_in_a_plan_went_there(row: str) -> None:
    assert weigh(row) == "transferred"
    assert weigh("Carried over to the next meeting.") == "deferred"


def test_a_row_that_gives_a_new_day_puts_off() -> None:
    assert put_off_to("The Chair has allowed until 31 December 2019 for this.") == "2019-12-31"
    assert put_off_to("To be concluded by 30 September 2019 instead.") == "2019-09-30"
    assert put_off_to("The hall has been open until 9 pm since 3 May 2019.") is None
