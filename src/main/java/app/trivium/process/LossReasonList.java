package app.trivium.process;

import org.springframework.stereotype.Service;

/** The front door to the list of reasons for which deals are lost; there is always one to choose. */
@Service
public class LossReasonList extends KeptList<ListedReason> {

    LossReasonList(Bearers lostDeals, ListDesk desk) {
        super("loss-reasons", "loss_reason", ListedReason.class, lostDeals, desk);
    }

    @Override
    protected ListedReason make(String name) {
        return new ListedReason(name);
    }

    @Override
    protected boolean mustOffer() {
        return true;
    }
}
